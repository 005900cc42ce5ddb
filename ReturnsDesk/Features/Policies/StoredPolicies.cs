using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Policies;

/// <summary>The versions as stored.</summary>
internal static class StoredPolicies
{
    /// <summary>
    /// The version to be changed. Refused: <c>policy.unknown</c>, and <c>policy.changed-meanwhile</c> (number, who, when) where it is still where the person saw
    /// it, but says something else by now; where it went on, the domain says so.
    /// </summary>
    public static async Task<Result<PolicyVersion>> SeenAsync(ReturnsDb db, int number, int seenVersion, PolicyStatus seenAs, CancellationToken cancellationToken)
    {
        var version = await db.Policies.SingleOrDefaultAsync(candidate => candidate.Number == number, cancellationToken);
        return version is null ? new Refusal("policy.unknown", number)
            : version.Status == seenAs && version.Version != seenVersion ? new Refusal("policy.changed-meanwhile", number, version.EditedBy, version.EditedAt)
            : version;
    }

    public static async Task<PolicyCalendar> CalendarAsync(ReturnsDb db, DateOnly today, CancellationToken cancellationToken) =>
        new(await db.Policies.Select(version => new DatedPolicy(version.Number, version.Status, version.ValidFromOn)).ToListAsync(cancellationToken), today);

    /// <summary>What a version says; a desk without any judges by the preset.</summary>
    public static async Task<ReturnPolicy> PolicyAsync(ReturnsDb db, int? number, CancellationToken cancellationToken) =>
        (await db.Policies.AsNoTracking().SingleOrDefaultAsync(version => version.Number == number, cancellationToken))?.Policy ?? new ReturnPolicy();

    /// <summary>Written as rules, and with a currency for its amounts.</summary>
    public static ReturnPolicy Written(ReturnPolicy policy, MerchantSettings merchant) =>
        policy.WithRulesOnly() with { Currency = policy.Currency.Length > 0 ? policy.Currency : merchant.Currency };
}
