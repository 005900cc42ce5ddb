using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>Who did something to a version, and when.</summary>
public sealed record PolicyDeed(string ById, string By, DateTime? At);

/// <summary>
/// One version on one screen. <see cref="Other"/> is what it is compared with: the version in force, or, for one that is or was in force, the one before it.
/// </summary>
public sealed record PolicyView(int Number, int Version, PolicyStatus Status, PolicyStanding Standing, string Title, ReturnPolicy Policy, DateOnly ValidFromOn, DateOnly? LastDayOn)
{
    public int? BasedOn { get; init; }
    public required PolicyDeed Edited { get; init; }
    public required PolicyDeed Proposed { get; init; }
    public required PolicyDeed Published { get; init; }
    public int? OtherNumber { get; init; }
    public ReturnPolicy? Other { get; init; }
    public int? InForceNumber { get; init; }
    public required PolicyNames Names { get; init; }

    /// <summary>The merchant's day.</summary>
    public DateOnly Today { get; init; }
    public bool IsDraft => Status == PolicyStatus.Draft;
}

/// <summary>Reads one version; null where there is none with the number.</summary>
[Requires(Permissions.ReadPolicy)]
public sealed class ReadPolicy(DeskStore store, TimeProvider clock)
{
    public Task<PolicyView?> ReadAsync(Actor actor, int number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPolicy, PolicyView?>(actor, db => ViewAsync(db, number, cancellationToken), cancellationToken);

    private async Task<PolicyView?> ViewAsync(ReturnsDb db, int number, CancellationToken cancellationToken)
    {
        if (await db.Policies.SingleOrDefaultAsync(version => version.Number == number, cancellationToken) is not { } stored)
        {
            return null;
        }

        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var today = merchant.DayOf(clock.GetUtcNow().UtcDateTime);
        var calendar = await StoredPolicies.CalendarAsync(db, today, cancellationToken);
        var dated = new DatedPolicy(stored.Number, stored.Status, stored.ValidFromOn);
        var standing = calendar.StandingOf(dated);
        var other = standing is PolicyStanding.InForce or PolicyStanding.Superseded ? calendar.Before(dated) : calendar.InForce;
        var policy = StoredPolicies.Written(stored.Policy, merchant);
        var compared = other is null ? null : StoredPolicies.Written(await StoredPolicies.PolicyAsync(db, other.Number, cancellationToken), merchant);
        return new PolicyView(
            stored.Number, stored.Version, stored.Status, standing, stored.Title, policy, stored.ValidFromOn, stored.Status == PolicyStatus.Published ? calendar.LastDayOf(dated) : null)
        {
            BasedOn = stored.BasedOn,
            Edited = new PolicyDeed(stored.EditedById, stored.EditedBy, stored.EditedAt),
            Proposed = new PolicyDeed(stored.ProposedById, stored.ProposedBy, stored.ProposedAt),
            Published = new PolicyDeed(stored.PublishedById, stored.PublishedBy, stored.PublishedAt),
            OtherNumber = other?.Number,
            Other = compared,
            InForceNumber = calendar.InForce?.Number,
            Names = await PolicyNames.ReadAsync(db, policy.Currency, compared is null ? [policy] : [policy, compared], cancellationToken),
            Today = today,
        };
    }
}
