using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Demo;

/// <summary>The exchanges of the present: what each customer wants instead is chosen and held; one parcel may go before the goods are checked.</summary>
internal static class DemoExchanges
{
    private const int Most = 12;

    public static async Task ChooseAsync(ReturnsDb db, DateTime endsAt, Actor agent, CancellationToken cancellationToken)
    {
        var deed = new Deed(agent, endsAt, DateOnly.FromDateTime(endsAt), DemoDesk.Policy(endsAt));
        var open = await db.ReturnCases.Where(row => row.Kind == ReturnKind.Exchange && row.NextDueAt != null && row.Status != CaseStatus.Rejected)
            .OrderByDescending(row => row.Id).Take(Most).Select(row => row.Number).ToListAsync(cancellationToken);
        foreach (var number in open)
        {
            var returnCase = (await CaseChange.LoadAsync(db, number, cancellationToken))!;
            var wanted = new List<WantedArticle>();
            foreach (var line in returnCase.Lines)
            {
                if (await OtherAsync(db, returnCase, line, cancellationToken) is { } sku)
                {
                    wanted.Add(new WantedArticle(line.OrderLine.Id, line.Quantity, sku));
                }
            }

            if (wanted.Count > 0 && !(await ExchangeShelf.HoldAsync(db, returnCase, deed, wanted, sameProductOnly: true, cancellationToken)).Refused && returnCase.Status == CaseStatus.Received)
            {
                returnCase.SendReplacementFirst(deed, isSentFirst: true);
                await ExchangeMoney.GoOnAsync(db, returnCase, deed, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Another variant of the product, the first with enough on the shelf.</summary>
    private static async Task<string?> OtherAsync(ReturnsDb db, ReturnCase returnCase, ReturnLine line, CancellationToken cancellationToken)
    {
        var product = await ExchangeShelf.ProductOfAsync(db, returnCase.Currency, line.OrderLine, cancellationToken);
        return await db.ProductVariants
            .Where(variant => variant.Currency == returnCase.Currency && variant.ProductKey == product && variant.Sku != line.OrderLine.Sku && variant.OnHandUnits >= 2 * line.Quantity)
            .OrderBy(variant => variant.Id).Select(variant => variant.Sku).FirstOrDefaultAsync(cancellationToken);
    }
}
