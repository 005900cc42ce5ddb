using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Sends what is queued and past its hold, asks about what got no answer, and looks after what a gateway has accepted; several at once, but one at a time for a payment.
/// Gateways that do not know us, or asked for rest, are left alone.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class SendRefunds(DeskStore store, GatewayRound round, RefundGateways gateways, IOptions<SenderOptions> options, TimeProvider clock)
{
    /// <summary>So many parts are looked at in one call; where as many were due, there may be more.</summary>
    public const int Batch = 64;

    /// <summary>Gives the number of parts that were due.</summary>
    public Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default) => SendAsync(actor, null, cancellationToken);

    /// <summary>The same for one refund, for a person who will not wait for the next round.</summary>
    public Task<int> ExecuteAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) => SendAsync(actor, refundId, cancellationToken);

    private async Task<int> SendAsync(Actor actor, long? onlyRefundId, CancellationToken cancellationToken)
    {
        var due = await DueAsync(actor, onlyRefundId, cancellationToken);
        await Parallel.ForEachAsync(
            due.DistinctBy(part => part.PaymentId),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.InFlight, CancellationToken = cancellationToken },
            async (part, cancellation) =>
            {
                // Another part of this queue may have been answered with "not you" or "not now" since it was read.
                if (await MayBeCalledAsync(actor, part.Gateway, cancellation))
                {
                    await round.RunAsync<SendRefunds>(actor, part.RefundId, part.IntentId, cancellation);
                }
            });
        return due.Count;
    }

    private Task<bool> MayBeCalledAsync(Actor actor, string gateway, CancellationToken cancellationToken) =>
        store.ReadAsync<SendRefunds, bool>(
            actor,
            async db =>
            {
                var state = await db.GatewayStates.SingleOrDefaultAsync(row => row.Gateway == gateway, cancellationToken);
                return state is null || state.MayBeCalled(clock.GetUtcNow().UtcDateTime);
            },
            cancellationToken);

    private Task<List<DuePart>> DueAsync(Actor actor, long? onlyRefundId, CancellationToken cancellationToken) =>
        store.ReadAsync<SendRefunds, List<DuePart>>(
            actor,
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var lately = now.AddSeconds(-options.Value.SecondsBetweenRefundsOfOnePayment);
                var resting = await db.GatewayStates.Where(state => state.BlockedAt != null || state.PausedUntilAt > now).Select(state => state.Gateway).ToListAsync(cancellationToken);
                List<string> open = [.. gateways.Called.Except(resting)];

                // The empty text keeps SQLite from taking the index of the gateway, under which every refund ever made stands.
                // What is in doubt comes before what is new: a long queue must not keep anybody from knowing.
                return await db.RefundIntents
                    .Where(intent => intent.Status == MoneyStatus.Queued || intent.Status == MoneyStatus.Unknown || intent.Status == MoneyStatus.Pending || intent.Status == MoneyStatus.Sending)
                    .Where(intent => intent.NextAt <= now && open.Contains(intent.Gateway + "") && (onlyRefundId == null || intent.RefundId == onlyRefundId))
                    .Where(intent => !db.RefundIntents.Any(other => other.PaymentId == intent.PaymentId && other.Id != intent.Id && (other.LastSentAt > lately || other.LeaseUntilAt > now)))
                    .OrderBy(intent => intent.Status == MoneyStatus.Queued).ThenBy(intent => intent.NextAt).ThenBy(intent => intent.Id).Take(Batch)
                    .Select(intent => new DuePart(intent.RefundId, intent.Id, intent.PaymentId, intent.Gateway))
                    .ToListAsync(cancellationToken);
            },
            cancellationToken);

    private sealed record DuePart(long RefundId, long IntentId, long PaymentId, string Gateway);
}
