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
        store.WriteAsync<TUseCase>(
            actor,
            async db =>
            {
                var refund = await RefundLoading.LoadAsync(db, refundId, cancellationToken);
                return refund is null
                    ? new Refusal("refund.unknown", refundId)
                    : await verb(refund, await deeds.ForAsync(db, actor, refund.ReturnCase, cancellationToken), db);
            },
            cancellationToken);

    /// <summary>After an intent moved: reads the refund's status and ends the case once everything owed was paid.</summary>
    public static void Follow(Refund refund, Deed deed)
    {
        refund.ReadStatus(deed.At);
        var returnCase = refund.ReturnCase;
        if (refund.Status == MoneyStatus.Succeeded)
        {
            returnCase.TellRefund(deed, "refunded", refund.Total.ToString());
            if (returnCase.Status == CaseStatus.Inspected && returnCase.UnitsToRefund == 0)
            {
                returnCase.Resolve(deed);
            }
        }
    }
}
