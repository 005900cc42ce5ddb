using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Keeps the record of each comparison, from its start to whatever end it took.</summary>
public sealed class ReconcileLog(DeskStore store, TimeProvider clock)
{
    private readonly DateTime _programStartedAt = clock.GetUtcNow().UtcDateTime;

    /// <summary>True for a record that says it is running although the program that ran it is gone.</summary>
    public bool WasCutOff(ReconciliationState state, DateTime startedAt) => state == ReconciliationState.Running && startedAt < _programStartedAt;

    internal Task<Result> StartAsync<TUseCase>(Actor actor, Func<Result<ReconciliationRun>> start, Action<ReconciliationRun> started, CancellationToken cancellationToken) =>
        store.WriteAsync<TUseCase>(
            actor,
            db =>
            {
                var made = start();
                if (made.Value is { } run)
                {
                    db.ReconciliationRuns.Add(run);
                    started(run);
                }

                return Task.FromResult(new Result(made.Refusal));
            },
            cancellationToken);

    /// <summary>Told even where the comparison itself was cancelled.</summary>
    internal Task EndAsync<TUseCase>(Actor actor, long runId, Action<ReconciliationRun, DateTime> end) =>
        store.WriteAsync<TUseCase>(
            actor,
            async db =>
            {
                end(await db.ReconciliationRuns.SingleAsync(run => run.Id == runId), clock.GetUtcNow().UtcDateTime);
                return Result.Done;
            },
            CancellationToken.None);
}
