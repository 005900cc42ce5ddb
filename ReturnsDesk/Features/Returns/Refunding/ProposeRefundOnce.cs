using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary><see cref="ProposeRefund"/> for a program, which may ask twice. Refused: as there, and <c>api.key-reused</c>.</summary>
[Requires(Permissions.ProposeRefund)]
public sealed class ProposeRefundOnce(OnceOnly once, CaseChange change)
{
    /// <summary><paramref name="write"/> makes the answer that is kept.</summary>
    public async Task<Result<ApiAnswer>> ExecuteAsync(
        Actor actor, ApiCall call, CaseRef target, RefundWish wish, Func<RefundState, string> write, CancellationToken cancellationToken = default)
    {
        var answer = await once.RunAsync<ProposeRefund, Refund>(actor, call, db => ProposeAsync(db, actor, target, wish, cancellationToken), refund => write(RefundState.Of(refund)), cancellationToken);
        if (answer.Value is { IsRepeat: false })
        {
            FaultPoint.Reach(FaultPoint.AfterIntentStored);
        }

        return answer;
    }

    private async Task<Result<Refund>> ProposeAsync(ReturnsDb db, Actor actor, CaseRef target, RefundWish wish, CancellationToken cancellationToken)
    {
        Refund? booked = null;
        var result = await change.InAsync(
            db,
            actor,
            target,
            async (returnCase, deed, _) =>
            {
                var proposed = await ProposeRefund.ProposeAsync(db, returnCase, deed, wish, cancellationToken);
                booked = proposed.Value;
                return new Result(proposed.Refusal);
            },
            cancellationToken);
        return result.Refusal is { } refusal ? refusal : booked!;
    }
}
