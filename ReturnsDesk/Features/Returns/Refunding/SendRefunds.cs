using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Sends what is queued and past its hold, and asks about what got no answer. Each part is stored as being sent before the gateway is called, and its
/// answer after; a part found unanswered or half sent is asked about, never sent under another key.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class SendRefunds(DeskStore store, RefundChange change, RefundGateways gateways, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>How long a send may hang before it counts as unanswered.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Gives the number of parts that were moved.</summary>
    public Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default) => SendAsync(actor, null, cancellationToken);

    /// <summary>The same for one refund, for a person who will not wait for the next round.</summary>
    public Task<int> ExecuteAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) => SendAsync(actor, refundId, cancellationToken);

    private async Task<int> SendAsync(Actor actor, long? onlyRefundId, CancellationToken cancellationToken)
    {
        var due = await DueAsync(actor, onlyRefundId, cancellationToken);
        foreach (var (refundId, intentId, status) in due)
        {
            await MoveAsync(actor, refundId, intentId, status, cancellationToken);
        }

        return due.Count;
    }

    private Task<List<(long RefundId, long IntentId, MoneyStatus Status)>> DueAsync(Actor actor, long? onlyRefundId, CancellationToken cancellationToken) =>
        store.ReadAsync<SendRefunds, List<(long, long, MoneyStatus)>>(
            actor,
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var hung = now - Patience;
                var rows = await db.RefundIntents
                    .Where(intent => gateways.Called.Contains(intent.Gateway) && (onlyRefundId == null || intent.RefundId == onlyRefundId))
                    .Where(intent => (intent.Status == MoneyStatus.Queued && intent.SendAfterAt <= now)
                        || intent.Status == MoneyStatus.Unknown
                        || (intent.Status == MoneyStatus.Sending && intent.SendAfterAt <= hung))
                    .OrderBy(intent => intent.SendAfterAt).ThenBy(intent => intent.Id).Take(Batch)
                    .Select(intent => new { intent.RefundId, intent.Id, intent.Status })
                    .ToListAsync(cancellationToken);
                return [.. rows.Select(row => (row.RefundId, row.Id, row.Status))];
            },
            cancellationToken);

    private async Task MoveAsync(Actor actor, long refundId, long intentId, MoneyStatus status, CancellationToken cancellationToken)
    {
        GatewayRefund? request = null;
        IRefundGateway? gateway = null;
        var marked = await change.RunAsync<SendRefunds>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                var intent = refund.Intents.Single(candidate => candidate.Id == intentId);
                gateway = gateways.For(intent.Gateway);
                request = new GatewayRefund(intent.Key, intent.Payment.Reference, intent.Amount, new Money(intent.Payment.CapturedMinor, intent.Currency), refund.ReturnCase.Number);
                var result = status == MoneyStatus.Queued ? intent.Send(deed.At) : intent.Status == status ? Result.Done : new Refusal("desk.changed-meanwhile");
                refund.ReadStatus();
                return Task.FromResult(result);
            },
            cancellationToken);
        if (marked.Refused)
        {
            return;
        }

        var answer = status == MoneyStatus.Queued ? await gateway!.SendAsync(request!, cancellationToken) : await gateway!.AskAsync(request!, cancellationToken);
        await change.RunAsync<SendRefunds>(actor, refundId, (refund, deed, _) => Task.FromResult(Record(refund, intentId, deed, answer)), cancellationToken);
    }

    private static Result Record(Refund refund, long intentId, Domain.Returns.Deed deed, GatewayAnswer answer)
    {
        var intent = refund.Intents.Single(candidate => candidate.Id == intentId);
        var result = answer.Outcome switch
        {
            GatewayOutcome.Succeeded => intent.Succeed(deed.At, answer.Reference),
            GatewayOutcome.Failed => intent.Fail(deed.At, answer.Detail),
            GatewayOutcome.Unknown => intent.Status == MoneyStatus.Unknown ? Result.Done : intent.LoseAnswer(deed.At, answer.Detail),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Outcome, "Unknown outcome."),
        };
        if (answer.Outcome == GatewayOutcome.Failed && !result.Refused)
        {
            refund.ReturnCase.TellRefund(deed, "refund-failed", answer.Detail);
        }

        RefundChange.Follow(refund, deed);
        return result;
    }
}
