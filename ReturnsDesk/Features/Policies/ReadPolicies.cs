using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>A version in the list: its days, how much is judged by it, and who acted on it last.</summary>
public sealed record PolicyRow(
    int Number, string Title, PolicyStanding Standing, DateOnly ValidFromOn, DateOnly? LastDayOn, int? BasedOn, int Orders, int Returns, string By, DateTime? At)
{
    /// <summary>A version that another took the place of on its own first day held for nobody.</summary>
    public bool HasDays => !(LastDayOn < ValidFromOn);
}

/// <summary>Reads the versions of the policy, the latest first.</summary>
[Requires(Permissions.ReadPolicy)]
public sealed class ReadPolicies(DeskStore store, TimeProvider clock)
{
    private const int MostRows = 200;

    public Task<IReadOnlyList<PolicyRow>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPolicies, IReadOnlyList<PolicyRow>>(actor, db => RowsAsync(db, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<PolicyRow>> RowsAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var calendar = await StoredPolicies.CalendarAsync(db, merchant.DayOf(clock.GetUtcNow().UtcDateTime), cancellationToken);
        var orders = await db.Orders.GroupBy(order => order.PlacedOn).Select(day => new { On = day.Key, Count = day.Count() }).ToListAsync(cancellationToken);
        var returns = await db.ReturnCases.GroupBy(returnCase => returnCase.PolicyVersion)
            .Select(version => new { Number = version.Key, Count = version.Count() }).ToDictionaryAsync(version => version.Number, version => version.Count, cancellationToken);
        var byVersion = orders.GroupBy(day => calendar.On(day.On)?.Number ?? 0).ToDictionary(days => days.Key, days => days.Sum(day => day.Count));
        var stored = await db.Policies.OrderByDescending(version => version.Number).Take(MostRows)
            .Select(version => new
            {
                Dated = new DatedPolicy(version.Number, version.Status, version.ValidFromOn),
                version.Title,
                version.BasedOn,
                By = version.Status == PolicyStatus.Published ? version.PublishedBy : version.Status == PolicyStatus.Proposed ? version.ProposedBy : version.EditedBy,
                At = version.Status == PolicyStatus.Published ? version.PublishedAt : version.Status == PolicyStatus.Proposed ? version.ProposedAt : version.EditedAt,
            }).ToListAsync(cancellationToken);
        return
        [
            .. stored.Select(row => new PolicyRow(
                row.Dated.Number, row.Title, calendar.StandingOf(row.Dated), row.Dated.ValidFromOn, row.Dated.Status == PolicyStatus.Published ? calendar.LastDayOf(row.Dated) : null,
                row.BasedOn, byVersion.GetValueOrDefault(row.Dated.Number), returns.GetValueOrDefault(row.Dated.Number), row.By, row.At)),
        ];
    }
}
