using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Labelling.Papers;

namespace ReturnsDesk.Features.Returns.Labelling;

/// <summary>
/// Prints the return label that was issued. Refused: <c>return.unknown</c>, <c>label.not-issued</c>, <c>label.no-return-address</c>, and what the paper refuses
/// (<c>paper.missing-glyphs</c>, <c>paper.field-too-long</c>, <c>paper.not-scannable</c>).
/// </summary>
[Requires(Permissions.PrintLabel)]
public sealed class PrintLabel(DeskStore store, ReturnLabelPaper paper, IServiceProvider services, TimeProvider clock)
{
    public Task<Result<PaperFile>> ReadAsync(Actor actor, string number, PaperSize size, CultureInfo language, CancellationToken cancellationToken = default) =>
        store.ReadAsync<PrintLabel, Result<PaperFile>>(actor, db => PrintAsync(db, db.ReturnCases, number, size, language, cancellationToken), cancellationToken);

    /// <summary>For the customer of the order, as long as there is something to stick it on.</summary>
    public Task<Result<PaperFile>> ReadAsync(long orderId, string number, PaperSize size, CultureInfo language, CancellationToken cancellationToken = default) =>
        store.ReadAsync<PrintLabel, Result<PaperFile>>(
            Actor.Customer(""),
            async db => await CustomerPapers.WhyNotAsync(db, orderId, number, ReturnPaper.Label, cancellationToken) is { } refusal
                ? refusal
                : await PrintAsync(db, db.ReturnCases.Where(found => found.OrderId == orderId), number, size, language, cancellationToken),
            cancellationToken);

    private async Task<Result<PaperFile>> PrintAsync(ReturnsDb db, IQueryable<ReturnCase> cases, string number, PaperSize size, CultureInfo language, CancellationToken cancellationToken)
    {
        var row = await cases.Where(found => found.Number == number)
            .Select(found => new { found.Number, found.Carrier, found.Waybill, found.Order.ShipTo, Customer = found.Order.Customer.Name })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return new Refusal("return.unknown", number);
        }

        if (row.Waybill is null)
        {
            return new Refusal("label.not-issued", number);
        }

        if (await PaperFacts.ReturnAddressAsync(db, cancellationToken) is not { } to)
        {
            return new Refusal("label.no-return-address");
        }

        var from = row.ShipTo.Name.Length > 0 ? row.ShipTo : row.ShipTo with { Name = row.Customer };
        var content = new ReturnLabelContent(row.Number, row.Carrier ?? "", null, row.Waybill, PaperFacts.Address(from), PaperFacts.Address(to.Address));
        return paper.Print(content, size, services.GetRequiredService<PaperWordsReader>().Read(language), clock.GetUtcNow());
    }
}
