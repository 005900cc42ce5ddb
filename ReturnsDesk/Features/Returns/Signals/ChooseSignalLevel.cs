using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>From now on a signal is shown as unusual from this level on. Refused: <c>signals.level</c>.</summary>
[Requires(Permissions.EditPolicy)]
public sealed class ChooseSignalLevel(DeskStore store)
{
    public Task<Result> ExecuteAsync(Actor actor, SignalKind kind, double level, CancellationToken cancellationToken = default) => store.WriteAsync<ChooseSignalLevel>(
        actor,
        async db =>
        {
            var thresholds = await db.SignalThresholds.SingleOrDefaultAsync(cancellationToken);
            if (thresholds is null)
            {
                db.SignalThresholds.Add(thresholds = SignalThresholds.Preset());
            }

            return thresholds.Choose(kind, level);
        },
        cancellationToken);
}
