using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>The shape every change of a refund has. Refused: <c>refund.unknown</c>, and whatever the verb refuses.</summary>
public sealed class RefundChange(DeskStore store, DeedRoom deeds)
{
    public Task<Result> RunAsync<TUseCase>(Actor actor, long refundId, Func<Refund, Deed, ReturnsDb, Task<Result>> verb, CancellationToken cancellationToken) =>
        RunAsync<TUseCase>(actor, refundId, _ => Task.FromResult<Refusal?>(null), verb, cancellationToken);

    /// <param name="atOnce">Asked before all of the refund is read, for what is refused so often that it must be quick.</param>
    public Task<Result> RunAsync<TUseCase>(
        Actor actor, long refundId, Func<ReturnsDb, Task<Refusal?>> atOnce, Func<Refund, Deed, ReturnsDb, Task<Result>> verb, CancellationToken cancellationToken) =>
        store.WriteAsync<TUseCase>(
            actor,
            async db =>
            {
                await RowLocks.RefundAsync(db, refundId, cancellationToken);
                if (await atOnce(db) is { } refusal)
                {
                    return refusal;
                }

                var refund = await RefundLoading.LoadAsync(db, refundId, cancellationToken);
                return refund is null
                    ? new Refusal("refund.unknown", refundId)
                    : await verb(refund, await deeds.ForAsync(db, actor, refund.ReturnCase, cancellationToken), db);
            },
            cancellationToken);

    /// <summary>Takes what a gateway said of a part, and tells the case what it did.</summary>
    public static Taken Take(Refund refund, RefundIntent intent, GatewayAnswer answer, AttemptKind kind, Deed deed, int? leaseNumber)
    {
        var before = intent.Status;
        var taken = intent.Take(answer, kind, deed.At, leaseNumber);
        if (intent.Status != before)
        {
            Follow(refund, intent, before, deed);
        }

        return taken;
    }

    /// <summary>After an intent moved: reads the refund's status, tells the case, and ends it once everything owed was paid.</summary>
    public static void Follow(Refund refund, RefundIntent intent, MoneyStatus before, Deed deed)
    {
        refund.ReadStatus(deed.At);
        var returnCase = refund.ReturnCase;
        if (intent.Status == MoneyStatus.Failed && before == MoneyStatus.Succeeded)
        {
            returnCase.TellRefundCameBack(deed, intent.Problem ?? "");
        }
        else if (intent.Status == MoneyStatus.Failed)
        {
            returnCase.TellRefund(deed, "refund-failed", intent.Problem ?? "");
        }
        else if (intent.Status == MoneyStatus.Parked)
        {
            returnCase.TellRefund(deed, "refund-parked", intent.Attention ?? "");
        }
        else if (intent.Status == MoneyStatus.Pending)
        {
            returnCase.TellRefund(deed, "refund-pending", intent.Amount.ToString());
        }
        else if (intent.Status == MoneyStatus.Succeeded && refund.Status != MoneyStatus.Succeeded)
        {
            returnCase.TellRefund(deed, "refund-part-paid", intent.Amount.ToString());
        }
        else if (refund.Status == MoneyStatus.Succeeded && intent.Status == MoneyStatus.Succeeded)
        {
            returnCase.TellRefund(deed, "refunded", refund.Total.ToString());
            if (returnCase.Status == CaseStatus.Inspected && returnCase.UnitsToRefund == 0 && returnCase.Replacement is not { Left.MinorUnits: > 0 })
            {
                returnCase.Resolve(deed);
            }
        }
    }
}
