using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>Reads what a mail says of its case, as it stands when the mail is written.</summary>
internal static class MailCaseReader
{
    public static Task<ReturnCase?> LoadAsync(ReturnsDb db, string number, CancellationToken cancellationToken) =>
        db.ReturnCases.AsNoTracking()
            .Include(returnCase => returnCase.Lines).ThenInclude(line => line.OrderLine)
            .Include(returnCase => returnCase.Deadlines)
            .Include(returnCase => returnCase.Replacement!.Items)
            .Include(returnCase => returnCase.Order).ThenInclude(order => order.Customer)
            .AsSplitQuery()
            .SingleOrDefaultAsync(returnCase => returnCase.Number == number, cancellationToken);

    public static async Task<MailCase> TellAsync(ReturnsDb db, OutboxMail mail, ReturnCase returnCase, string statusAddress, bool canReply, CancellationToken cancellationToken) => new()
    {
        Number = returnCase.Number,
        OrderNumber = returnCase.Order.Number,
        CustomerName = returnCase.Order.Customer.Name,
        Kind = returnCase.Kind,
        Way = returnCase.Way,
        GoodsComeBack = returnCase.Kind.GoodsComeBack() && !returnCase.Lines.All(line => line.GoodsAreWaived),
        HasLabel = returnCase.Parcel != ParcelStatus.None && returnCase.Waybill is not null,
        Carrier = returnCase.Carrier ?? "",
        Waybill = returnCase.Waybill ?? "",
        Items = mail.Kind == MailKind.ReplacementSent && returnCase.Replacement is { } sent
            ? [.. sent.Items.Select(item => (item.Units, item.Part ?? NameOf(item.ProductName, item.Variant)))]
            : [.. returnCase.Lines.Select(line => (line.Quantity, NameOf(line.OrderLine.ProductName, line.OrderLine.Variant)))],
        DueAt = returnCase.Deadlines.Where(clock => clock.IsOpen).GroupBy(clock => clock.Node).ToDictionary(group => group.Key, group => group.Min(clock => clock.EndsAt)),
        ReturnTo = await db.ReturnAddresses.AsNoTracking().OrderByDescending(address => address.IsDefault).ThenBy(address => address.Id).Select(address => address.Address).FirstOrDefaultAsync(cancellationToken),
        Paid = mail.Kind == MailKind.RefundSent ? await PaidAsync(db, returnCase.Id, mail.QueuedAt, cancellationToken) : [],
        StatusAddress = statusAddress,
        CanReply = canReply,
    };

    private static string NameOf(string product, string? variant) => string.IsNullOrWhiteSpace(variant) ? product : $"{product} ({variant})";

    /// <summary>The parts of the refund that was settled at the moment the mail tells of, summed by where they went.</summary>
    private static async Task<IReadOnlyList<(Money Amount, bool IsCredit)>> PaidAsync(ReturnsDb db, long caseId, DateTime settledAt, CancellationToken cancellationToken)
    {
        var parts = await db.RefundIntents.AsNoTracking()
            .Where(intent => intent.Refund.ReturnCaseId == caseId && intent.Refund.SettledAt == settledAt && intent.Status == MoneyStatus.Succeeded)
            .Select(intent => new { intent.AmountMinor, intent.Currency, IsCredit = intent.Gateway == StoreCredit.Gateway })
            .ToListAsync(cancellationToken);
        return [.. parts.GroupBy(part => (part.Currency, part.IsCredit)).OrderBy(group => group.Key.IsCredit).Select(group => (new Money(group.Sum(part => part.AmountMinor), group.Key.Currency), group.Key.IsCredit))];
    }
}
