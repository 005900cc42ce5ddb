using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// The parcel with what is sent in place of the goods left the house; its units are off the shelf. Refused: <c>return.unknown</c>, <c>case.changed-meanwhile</c>, and what
/// <see cref="ReturnCase.SendReplacement"/> refuses, above all <c>exchange.difference-due</c> and <c>exchange.goods-not-back</c>.
/// </summary>
[Requires(Permissions.SendReplacement)]
public sealed class MarkReplacementSent(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string carrier, string waybill, CancellationToken cancellationToken = default) =>
        change.RunAsync<MarkReplacementSent>(actor, target, (returnCase, deed, db) => SendAsync(db, returnCase, deed, carrier, waybill, cancellationToken), cancellationToken);

    private static async Task<Result> SendAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, string carrier, string waybill, CancellationToken cancellationToken)
    {
        if (returnCase.Replacement is { CompletedAt: not null })
        {
            return new Refusal("exchange.sent-before", returnCase.Number);
        }

        var balance = await ExchangeMoney.BalanceAsync(db, returnCase, deed.Policy, cancellationToken);
        if (balance.Value is not { } money)
        {
            return balance.Refusal!;
        }

        var sent = returnCase.SendReplacement(deed, money, carrier, waybill);
        if (!sent.Refused)
        {
            var stocked = returnCase.Replacement!.Items.Where(item => item.IsStocked).ToList();
            var shelves = await ExchangeShelf.LockedAsync(db, returnCase.Currency, stocked.Select(item => item.Sku), cancellationToken);
            stocked.ForEach(item => shelves.GetValueOrDefault(item.Sku)?.TakeOut(item.Units));
        }

        return sent;
    }
}
