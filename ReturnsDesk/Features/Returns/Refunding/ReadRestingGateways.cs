using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>A gateway that nothing is sent to: stopped because it does not accept our credentials, or left alone until it may be called again. <see cref="Waiting"/>: parts that wait for it.</summary>
public sealed record GatewayRest(string Gateway, DateTime? BlockedAt, string? BlockedDetail, DateTime? PausedUntilAt, int Waiting)
{
    public bool IsBlocked => BlockedAt is not null;
}

/// <summary>Reads which gateways rest, the stopped ones first; most of the time none does. What waits is counted by status, not by the gateway's index, under which every refund stands.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadRestingGateways(DeskStore store, TimeProvider clock)
{
    public Task<IReadOnlyList<GatewayRest>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRestingGateways, IReadOnlyList<GatewayRest>>(
            actor,
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var rows = await db.GatewayStates.Where(state => state.BlockedAt != null || state.PausedUntilAt > now)
                    .Select(state => new GatewayRest(
                        state.Gateway,
                        state.BlockedAt,
                        state.BlockedDetail,
                        state.PausedUntilAt,
                        db.RefundIntents.Count(intent => intent.Gateway + "" == state.Gateway && (intent.Status == MoneyStatus.Queued || intent.Status == MoneyStatus.Unknown || intent.Status == MoneyStatus.Pending))))
                    .ToListAsync(cancellationToken);
                return [.. rows.OrderBy(row => row.BlockedAt ?? DateTime.MaxValue).ThenBy(row => row.Gateway, StringComparer.Ordinal)];
            },
            cancellationToken);
}
