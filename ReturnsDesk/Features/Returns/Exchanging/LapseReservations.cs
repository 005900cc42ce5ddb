using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// Looks at what is held on the shelf and whose time is over: held on where the customer has done their part or still has time to, let go otherwise. Each case is a transaction of its own.
/// Gives how many were let go.
/// </summary>
[Requires(Permissions.LapseDeadlines)]
public sealed class LapseReservations(DeskStore store, CaseChange change, TimeProvider clock)
{
    private const int Batch = 100;
    private static readonly CaseStatus[] Ended = [.. Enum.GetValues<CaseStatus>().Where(status => !CaseFlow.IsOpen(status))];

    public async Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await store.ReadAsync<LapseReservations, List<string>>(
            actor,
            db => db.Replacements
                .Where(held => (held.Status == ReplacementStatus.Reserved || held.Status == ReplacementStatus.ToSend) && (held.ReservedUntilAt <= now || Ended.Contains(held.ReturnCase.Status)))
                .OrderBy(held => held.ReservedUntilAt).ThenBy(held => held.Id).Take(Batch).Select(held => held.ReturnCase.Number).ToListAsync(cancellationToken),
            cancellationToken);
        var released = 0;
        foreach (var number in due)
        {
            var result = await store.WriteAsync<LapseReservations, bool>(actor, db => LapseAsync(db, actor, number, cancellationToken), cancellationToken);
            released += result.Value ? 1 : 0;
        }

        return released;
    }

    private async Task<Result<bool>> LapseAsync(ReturnsDb db, Actor actor, string number, CancellationToken cancellationToken)
    {
        var released = false;
        var result = await RowLocks.TryCaseAsync(db, number, cancellationToken)
            ? await change.InAsync(
                db,
                actor,
                new CaseRef(number),
                async (returnCase, deed, _) =>
                {
                    released = await LapseAsync(db, returnCase, deed, cancellationToken);
                    return Result.Done;
                },
                cancellationToken)
            : new Refusal("desk.busy");
        return result.Refusal is { } refusal ? refusal : released;
    }

    private static async Task<bool> LapseAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, CancellationToken cancellationToken)
    {
        if (CaseFlow.IsOpen(returnCase.Status) && (returnCase.Replacement is not { HoldsStock: true } held || held.ReservedUntilAt > deed.At))
        {
            return false;
        }

        var settings = (await DeedRoom.MerchantAsync(db, cancellationToken)).Exchanges;
        var balance = await ExchangeMoney.BalanceAsync(db, returnCase, deed.Policy, cancellationToken);
        if (CaseFlow.IsOpen(returnCase.Status) && returnCase.HoldFurther(deed.At, settings.Hold, balance.Value is { Due.MinorUnits: > 0 }) is { } until)
        {
            returnCase.HoldReplacementUntil(until);
            return false;
        }

        return returnCase.ReleaseReplacement(deed);
    }
}
