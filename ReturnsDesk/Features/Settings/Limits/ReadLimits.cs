using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Settings.Limits;

/// <summary>Limits with who proposed them and who decided.</summary>
public sealed record LimitsRow(
    ApprovalLimits Limits, LimitsStatus Status, string Reason, string ProposedById, string ProposedByName, DateTime ProposedAt, string DecidedByName, DateTime? DecidedAt, DateTime? InForceFromAt);

/// <summary>The limits in force, the proposal that waits for a second person, and those before.</summary>
public sealed record LimitsView(LimitsRow? InForce, LimitsRow? Proposed, IReadOnlyList<LimitsRow> Before, string Currency);

/// <summary>Reads the limits, newest first.</summary>
[Requires(Permissions.ReadLimits)]
public sealed class ReadLimits(DeskStore store)
{
    private const int MostRows = 50;

    public Task<LimitsView> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadLimits, LimitsView>(
            actor,
            async db =>
            {
                var stored = await db.MoneyLimits.OrderByDescending(limits => limits.Number).Take(MostRows).ToListAsync(cancellationToken);
                List<LimitsRow> rows = stored.ConvertAll(Row);
                var inForce = rows.Where(row => row.InForceFromAt is not null).MaxBy(row => row.Limits.Number);
                var proposed = rows.FirstOrDefault(row => row.Status == LimitsStatus.Proposed);
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                return new LimitsView(inForce, proposed, [.. rows.Where(row => row != inForce && row != proposed)], merchant.Currency);
            },
            cancellationToken);

    private static LimitsRow Row(MoneyLimits limits) => new(
        limits.ToLimits(), limits.Status, limits.Reason, limits.ProposedById, limits.ProposedByName, limits.ProposedAt, limits.DecidedByName, limits.DecidedAt, limits.InForceFromAt);
}
