using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Labelling.Papers;

namespace ReturnsDesk.Features.Returns.Labelling;

/// <summary>
/// Prints the slip of a parcel to the customer: the other article of an exchange, a replacement, or goods that are sent back.
/// Refused: <c>return.unknown</c>, <c>label.no-return-address</c>, <c>paper.nothing-to-pack</c>, and what the paper refuses.
/// </summary>
[Requires(Permissions.PrintLabel)]
public sealed class PrintPackingSlip(DeskStore store, PackingSlipPaper paper, IServiceProvider services, TimeProvider clock)
{
    public Task<Result<PaperFile>> ReadAsync(Actor actor, string number, PaperSize size, CultureInfo language, CancellationToken cancellationToken = default) =>
        store.ReadAsync<PrintPackingSlip, Result<PaperFile>>(actor, db => PrintAsync(db, number, size, language, cancellationToken), cancellationToken);

    private async Task<Result<PaperFile>> PrintAsync(ReturnsDb db, string number, PaperSize size, CultureInfo language, CancellationToken cancellationToken)
    {
        var row = await db.ReturnCases.Include(found => found.Order.Customer).Include(found => found.Lines).ThenInclude(line => line.OrderLine)
            .Include(found => found.Lines).ThenInclude(line => line.Inspected).Include(found => found.Replacement!.Items).AsSplitQuery().SingleOrDefaultAsync(found => found.Number == number, cancellationToken);
        if (row is null)
        {
            return new Refusal("return.unknown", number);
        }

        if (await PaperFacts.ReturnAddressAsync(db, cancellationToken) is not { } from)
        {
            return new Refusal("label.no-return-address");
        }

        var lines = Lines(row);
        if (lines.Count == 0)
        {
            return new Refusal("paper.nothing-to-pack", number);
        }

        var now = clock.GetUtcNow();
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var to = row.Order.ShipTo.Name.Length > 0 ? row.Order.ShipTo : row.Order.ShipTo with { Name = row.Order.Customer.Name };
        var content = new PackingSlipContent(
            KindOf(row.Kind), merchant.Name, row.Number, row.Order.Number, merchant.DayOf(now.UtcDateTime), PaperFacts.Address(to), PaperFacts.Address(from.Address), lines);
        return paper.Print(content, size, services.GetRequiredService<PaperWordsReader>().Read(language), now);
    }

    private static PackingSlipKind KindOf(ReturnKind kind) => kind switch
    {
        ReturnKind.Exchange => PackingSlipKind.Exchange,
        ReturnKind.Replacement => PackingSlipKind.Replacement,
        ReturnKind.Return or ReturnKind.RefundOnly or ReturnKind.Withdrawal => PackingSlipKind.SentBack,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    /// <summary>What was chosen to be sent; a replacement for which nothing was chosen packs what was asked for; otherwise what the bench decided to send back.</summary>
    private static List<PackingSlipLine> Lines(ReturnCase row) => row.Replacement is { Status: not ReplacementStatus.Undone } sent
        ? [.. sent.Items.Select(item => new PackingSlipLine(item.Sku, item.Part ?? item.ProductName, item.Variant, item.Units))]
        : [.. row.Lines.OrderBy(line => line.Id)
            .Select(line => (line.OrderLine, Units: row.Kind is ReturnKind.Replacement or ReturnKind.Exchange
                ? line.Quantity
                : line.Inspected.Where(part => part.Disposition == Disposition.SendBack).Sum(part => part.Units)))
            .Where(part => part.Units > 0)
            .Select(part => new PackingSlipLine(part.OrderLine.Sku, part.OrderLine.ProductName, part.OrderLine.Variant, part.Units))];
}
