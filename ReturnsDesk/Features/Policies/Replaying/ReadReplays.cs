using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>A replay without its result. <see cref="IsOfThisState"/> is false where a draft was written on since.</summary>
public sealed record ReplayRow(long Id, int Months, DateTime SinceAt, DateTime StartedAt, DateTime? EndedAt, string StartedBy, ReplayStatus Status, int Done, int Total, bool IsCancelling, bool IsOfThisState);

/// <summary>The version, its replays, newest first, and the one that is looked at. The names of the reasons are by code, in English and Chinese.</summary>
public sealed record ReplayView(
    int Number, string Title, PolicyStatus Status, DateOnly ValidFromOn, IReadOnlyList<ReplayRow> Past, ReplayRow? Shown, ReplayResult? Result, IReadOnlyDictionary<string, (string En, string Zh)> Reasons);

/// <summary>Reads the replays of a version. Refused: <c>policy.unknown</c>.</summary>
[Requires(Permissions.ReadPolicy)]
public sealed class ReadReplays(DeskStore store, TimeProvider clock)
{
    private const int MostRows = 20;

    /// <param name="actor">Who reads.</param>
    /// <param name="number">Of the version.</param>
    /// <param name="id">The replay to look at; the newest where it is left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<Result<ReplayView>> ReadAsync(Actor actor, int number, long? id = null, CancellationToken cancellationToken = default) => store.ReadAsync<ReadReplays, Result<ReplayView>>(
        actor,
        async db =>
        {
            var version = await db.Policies.Where(row => row.Number == number).Select(row => new { row.Title, row.Status, row.ValidFromOn, row.EditedAt }).SingleOrDefaultAsync(cancellationToken);
            if (version is null)
            {
                return new Refusal("policy.unknown", number);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            var past = await db.PolicyReplays.Where(row => row.VersionNumber == number).OrderByDescending(row => row.Id).Take(MostRows)
                .Select(row => new ReplayRow(
                    row.Id, row.Months, row.SinceAt, row.StartedAt, row.EndedAt, row.StartedBy,
                    row.Status == ReplayStatus.Running && row.HeartbeatAt < now - PolicyReplay.Lease ? ReplayStatus.CutOff : row.Status,
                    row.Done, row.Total, row.CancelAskedAt != null, row.VersionEditedAt == version.EditedAt))
                .ToListAsync(cancellationToken);
            var shown = past.FirstOrDefault(row => row.Id == id) ?? (id is null ? past.FirstOrDefault() : null);
            var result = shown is null ? null : await db.PolicyReplays.Where(row => row.Id == shown.Id).Select(row => row.Result).SingleAsync(cancellationToken);
            var reasons = result is null ? [] : await db.ReturnReasons.ToDictionaryAsync(reason => reason.Code, reason => (reason.NameEn, reason.NameZh), cancellationToken);
            return new ReplayView(number, version.Title, version.Status, version.ValidFromOn, past, shown, result, reasons);
        },
        cancellationToken);
}
