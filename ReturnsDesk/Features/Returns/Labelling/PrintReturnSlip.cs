using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Labelling;

/// <summary>Prints the slip that goes into the parcel. Refused: <c>return.unknown</c>, <c>label.no-return-address</c>, and what the paper refuses.</summary>
[Requires(Permissions.PrintLabel)]
public sealed class PrintReturnSlip(
    DeskStore store, ReturnSlipPaper paper, IServiceProvider services, IStringLocalizer<SlipTexts> texts, IStringLocalizer<DomainTexts> words, TimeProvider clock)
{
    public Task<Result<PaperFile>> ReadAsync(Actor actor, string number, PaperSize size, CultureInfo language, CancellationToken cancellationToken = default) =>
        store.ReadAsync<PrintReturnSlip, Result<PaperFile>>(actor, db => PrintAsync(db, db.ReturnCases, number, size, language, cancellationToken), cancellationToken);

    /// <summary>For the customer of the order, until the parcel has arrived.</summary>
    public Task<Result<PaperFile>> ReadAsync(long orderId, string number, PaperSize size, CultureInfo language, CancellationToken cancellationToken = default) =>
        store.ReadAsync<PrintReturnSlip, Result<PaperFile>>(
            Actor.Customer(""),
            async db => await CustomerPapers.WhyNotAsync(db, orderId, number, ReturnPaper.Slip, cancellationToken) is { } refusal
                ? refusal
                : await PrintAsync(db, db.ReturnCases.Where(found => found.OrderId == orderId), number, size, language, cancellationToken),
            cancellationToken);

    private async Task<Result<PaperFile>> PrintAsync(ReturnsDb db, IQueryable<ReturnCase> cases, string number, PaperSize size, CultureInfo language, CancellationToken cancellationToken)
    {
        var row = await cases.Include(found => found.Order.Customer).Include(found => found.Lines).ThenInclude(line => line.OrderLine)
            .Include(found => found.Deadlines).AsSplitQuery().SingleOrDefaultAsync(found => found.Number == number, cancellationToken);
        if (row is null)
        {
            return new Refusal("return.unknown", number);
        }

        if (await PaperFacts.ReturnAddressAsync(db, cancellationToken) is not { } to)
        {
            return new Refusal("label.no-return-address");
        }

        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var names = await db.ReturnReasons.ToDictionaryAsync(reason => reason.Code, reason => language.TwoLetterISOLanguageName == "zh" ? reason.NameZh : reason.NameEn, cancellationToken);
        var wish = InLanguage(language, () => words[$"ReturnKind.{row.Kind}"].Value);
        var ship = row.Deadlines.FirstOrDefault(deadline => deadline.Node == DeadlineNode.Ship && deadline.IsRunning);
        var content = new ReturnSlipContent(
            merchant.Name,
            row.Number,
            row.Order.Number,
            merchant.DayOf(row.RequestedAt),
            ship is null ? null : merchant.DayOf(ship.EndsAt),
            row.Order.Customer.Name,
            PaperFacts.Address(to.Address),
            [.. row.Lines.OrderBy(line => line.Id).Select(line => new ReturnSlipLine(
                line.OrderLine.Sku, line.OrderLine.ProductName, line.OrderLine.Variant, line.Quantity, names.GetValueOrDefault(line.StatedReasonCode, line.StatedReasonCode), wish))],
            InLanguage(language, () => (string[])[texts["Step.Pack"], texts["Step.Slip"], texts["Step.Label"], texts["Step.Keep"]]),
            row.Number);
        return paper.Print(content, size, services.GetRequiredService<PaperWordsReader>().Read(language), clock.GetUtcNow());
    }

    private static T InLanguage<T>(CultureInfo language, Func<T> read)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = language;
            return read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
