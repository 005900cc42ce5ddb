using System.Security.Cryptography;
using System.Text.Json;
using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>The money of an order beside its lines, in minor units. A null total is what lines and freight add up to.</summary>
internal sealed record OrderMoney(bool PricesIncludeTax)
{
    public long Discount { get; init; }
    public long Freight { get; init; }
    public long? FreightTax { get; init; }
    public long Tax { get; init; }
    public long? Total { get; init; }

    /// <summary>Null: all of the total.</summary>
    public long? Captured { get; init; }

    public long Refunded { get; init; }
}

/// <summary>Puts the draft together once a format has understood its rows.</summary>
internal static class OrderBuild
{
    public static OrderDraft Draft(OrderCells cells, string channel, IReadOnlyList<DraftLine> lines, OrderMoney money, DraftStatus status, ReadLog log)
    {
        var number = cells.Identity(cells.Rows[0], ImportField.OrderNumber, DraftLimits.OrderNumber)!;
        var finished = LineMath.Finish(cells, lines, money.Discount, money.Tax, money.PricesIncludeTax);
        var sum = finished.Sum(line => line.PaidMinor) + money.Freight + (money.PricesIncludeTax ? 0 : money.FreightTax ?? 0);
        var total = money.Total ?? sum;
        var draft = new OrderDraft(channel, number)
        {
            PlacedAt = cells.RequiredDate(ImportField.PlacedAt),
            PaidAt = cells.Date(ImportField.PaidAt),
            ShippedAt = cells.Date(ImportField.ShippedAt),
            DeliveredAt = cells.Date(ImportField.DeliveredAt),
            Currency = cells.Currency,
            PricesIncludeTax = money.PricesIncludeTax,
            OrderDiscountMinor = money.Discount,
            FreightMinor = money.Freight,
            FreightTaxMinor = money.FreightTax,
            TotalMinor = total,
            Status = status,
            Customer = new(
                Join(cells, ImportField.CustomerName, ImportField.CustomerLastName), cells.Text(ImportField.Email), cells.Text(ImportField.Phone), cells.Text(ImportField.CustomerGroup)),
            Address = AddressOf(cells),
            Payment = new(
                cells.Text(ImportField.PaymentMethod), cells.Text(ImportField.PaymentReference),
                Math.Max(money.Captured ?? total, money.Refunded), money.Refunded),
            Lines = finished,
            FirstRow = cells.Rows.Min(row => row.Row),
        };

        if (cells.Problems.Count == 0)
        {
            Report(cells, log, number, total == sum);
        }

        return draft with { ContentHash = HashOf(draft) };
    }

    private static void Report(OrderCells cells, ReadLog log, string number, bool reconciles)
    {
        if (!reconciles)
        {
            log.Count(cells.Plan.File, ImportCodes.TotalDiffers, number);
        }

        if (cells.Rounded > 0)
        {
            log.Count(cells.Plan.File, ImportCodes.RoundedAmounts, number, cells.Rounded);
        }
    }

    private static AddressDraft AddressOf(OrderCells cells) => new(
        Join(cells, ImportField.Recipient, ImportField.RecipientLastName),
        cells.Text(ImportField.Street, DraftLimits.Street),
        cells.Text(ImportField.Street2, DraftLimits.Street),
        cells.Text(ImportField.City),
        cells.Text(ImportField.Province),
        cells.Text(ImportField.PostalCode),
        cells.Text(ImportField.Country));

    private static string? Join(OrderCells cells, ImportField first, ImportField last) =>
        string.Join(' ', new[] { cells.Text(first), cells.Text(last) }.OfType<string>()) is { Length: > 0 } name ? name : null;

    private static string HashOf(OrderDraft draft)
    {
        var lines = draft.Lines.Select(line => JsonSerializer.Serialize(line with { Position = 0 })).Order(StringComparer.Ordinal);
        var rest = draft with { Lines = [], FirstRow = 0, ContentHash = "" };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((string[])[JsonSerializer.Serialize(rest), .. lines])));
    }
}
