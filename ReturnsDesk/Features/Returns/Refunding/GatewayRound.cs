using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// One round of work on one part of a refund: take it on and store that, call the gateway, store the answer. Whatever happens between the two stores, the part is found as
/// being sent once its lease is over, and then asked about; it is never sent again unless the gateway said that it has nothing under the key.
/// </summary>
public sealed class GatewayRound(RefundChange change, RefundGateways gateways, IOptions<SenderOptions> options, TimeProvider clock)
{
    /// <summary>A lease with less left than this is not worth a call: the answer would come too late.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(25);

    private const int MostStores = 10;

    /// <summary>True where a gateway was called and its answer stored. Refused: why the part was not taken on.</summary>
    public async Task<Result<GatewayAnswer>> RunAsync<TUseCase>(Actor actor, long refundId, long intentId, CancellationToken cancellationToken)
    {
        var claimed = await ClaimAsync<TUseCase>(actor, refundId, intentId, cancellationToken);
        if (claimed.Value is not { Round: { } round })
        {
            return claimed.Refusal is { } refusal ? refusal : claimed.Value!.Settled!;
        }

        FaultPoint.Reach(FaultPoint.AfterSendMarked);
        if (clock.GetElapsedTime(round.ClaimedAt) > options.Value.Lease - LongestCall)
        {
            return new Refusal("refund.lease-over");
        }

        // Once it is stored as being sent, a stop of the program must not keep the answer from being stored: both have their own time limits.
        var answer = round.Task == IntentTask.Send ? await round.Gateway.SendAsync(round.Request, CancellationToken.None) : await round.Gateway.AskAsync(round.Request, CancellationToken.None);
        FaultPoint.Reach(FaultPoint.AfterSendBeforeAnswer);
        await StoreAsync<TUseCase>(actor, refundId, intentId, round, answer);
        FaultPoint.Reach(FaultPoint.AfterAnswerStored);
        return answer;
    }

    private async Task<Result<Claimed>> ClaimAsync<TUseCase>(Actor actor, long refundId, long intentId, CancellationToken cancellationToken)
    {
        Claimed? taken = null;
        var result = await change.RunAsync<TUseCase>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                taken = null;
                var intent = refund.Intents.Single(candidate => candidate.Id == intentId);
                if (intent.Status == MoneyStatus.Queued && refund.WhyNotSend() is not null)
                {
                    refund.Park(intent, AttentionCodes.ChangedAfterApproval, deed);
                    return Task.FromResult(Result.Done);
                }

                var claimed = intent.Claim(options.Value.Node, deed.At, options.Value.Lease);
                refund.ReadStatus();
                taken = claimed.Refused ? null
                    : intent.Gateway == StoreCredit.Gateway ? new Claimed(null, Give(refund, intent, claimed.Value, deed))
                    : new Claimed(new Round(claimed.Value, gateways.For(intent.Gateway), RequestOf(refund, intent), intent.LeaseNumber, clock.GetTimestamp()), null);
                return Task.FromResult(new Result(claimed.Refusal));
            },
            cancellationToken);
        return taken is not null && !result.Refused ? taken : result.Refusal ?? new Refusal("refund.changed-after-approval");
    }

    /// <summary>Store credit is given here and now, in the transaction that took the part on: so it is given once.</summary>
    private static GatewayAnswer Give(Refund refund, RefundIntent intent, IntentTask task, Deed deed)
    {
        var answer = StoreCreditGateway.Answer(task, intent.Key);
        RefundChange.Take(refund, intent, answer, task == IntentTask.Send ? AttemptKind.Answer : AttemptKind.Asked, deed, intent.LeaseNumber);
        return answer;
    }

    /// <summary>Stores the answer, again and again where others write to the same rows: an answer that was heard is not thrown away.</summary>
    private async Task StoreAsync<TUseCase>(Actor actor, long refundId, long intentId, Round round, GatewayAnswer answer)
    {
        var kind = round.Task == IntentTask.Send ? AttemptKind.Answer : AttemptKind.Asked;
        for (var store = 1; store <= MostStores; store++)
        {
            var result = await change.RunAsync<TUseCase>(
                actor,
                refundId,
                async (refund, deed, db) =>
                {
                    var intent = refund.Intents.Single(candidate => candidate.Id == intentId);
                    RefundChange.Take(refund, intent, answer, kind, deed, round.LeaseNumber);
                    await HearAsync(db, intent.Gateway, answer, deed.At);
                    FaultPoint.Reach(FaultPoint.AfterAnswerBeforeCommit);
                    return Result.Done;
                },
                CancellationToken.None);
            if (result.Refusal?.Code is not ("desk.changed-meanwhile" or "desk.busy"))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20 * store), CancellationToken.None);
        }
    }

    private static async Task HearAsync(ReturnsDb db, string gateway, GatewayAnswer answer, DateTime at)
    {
        var state = await db.GatewayStates.SingleOrDefaultAsync(row => row.Gateway == gateway);
        state ??= new GatewayState(gateway);
        if (state.Minds(answer))
        {
            state.Hear(answer, at);
            if (db.Entry(state).State == EntityState.Detached)
            {
                db.GatewayStates.Add(state);
            }
        }
    }

    private static GatewayRefund RequestOf(Refund refund, RefundIntent intent) =>
        new(intent.Key, intent.Payment.Reference, intent.Amount, new Money(intent.Payment.CapturedMinor, intent.Currency), refund.ReturnCase.Number)
        {
            Reference = intent.GatewayReference,
            FirstSentAt = intent.FirstSentAt,
        };

    /// <summary>A round to be gone through, or the answer where none is needed.</summary>
    private sealed record Claimed(Round? Round, GatewayAnswer? Settled);

    private sealed record Round(IntentTask Task, IRefundGateway Gateway, GatewayRefund Request, int LeaseNumber, long ClaimedAt);
}
