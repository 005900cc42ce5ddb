using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>The levels in use and the latest back-test; null where none was run yet.</summary>
public sealed record SignalsView(IReadOnlyDictionary<SignalKind, double> Levels, SignalRunView? Latest);

public sealed record SignalRunView(int Months, DateTime EndedAt, string StartedBy, SignalBackTestResult Result);

/// <summary>Reads how the signals are set and what each level would have hit.</summary>
[Requires(Permissions.ReadPolicy)]
public sealed class ReadSignals(DeskStore store)
{
    public Task<SignalsView> ReadAsync(Actor actor, CancellationToken cancellationToken = default) => store.ReadAsync<ReadSignals, SignalsView>(actor, db => ViewAsync(db, cancellationToken), cancellationToken);

    internal static async Task<SignalsView> ViewAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var thresholds = await db.SignalThresholds.SingleOrDefaultAsync(cancellationToken) ?? SignalThresholds.Preset();
        var latest = await db.SignalRuns.OrderByDescending(run => run.Id).Select(run => new SignalRunView(run.Months, run.EndedAt, run.StartedBy, run.Result)).FirstOrDefaultAsync(cancellationToken);
        return new SignalsView(Enum.GetValues<SignalKind>().ToDictionary(kind => kind, thresholds.Of), latest);
    }
}
