using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines;

/// <summary>A due time as the platform set it.</summary>
public sealed record MovedDeadline(string Number, DeadlineNode Node, DateTime DueAt, DeadlineSource Source, LapseAction OnLapse, bool IsStopped);

/// <summary>
/// Takes over a due time that the platform set, for a program, which may ask twice. Refused: <c>return.unknown</c>, <c>deadline.in-past</c>, <c>deadline.is-law</c>,
/// <c>deadline.node-not-open</c>, <c>api.key-reused</c>.
/// </summary>
[Requires(Permissions.MoveDeadlines)]
public sealed class MoveDeadline(OnceOnly once, CaseChange change)
{
    /// <summary><paramref name="write"/> makes the answer that is kept.</summary>
    public Task<Result<ApiAnswer>> ExecuteAsync(
        Actor actor, ApiCall call, CaseRef target, DeadlineNode node, DateTime until, Func<MovedDeadline, string> write, CancellationToken cancellationToken = default) =>
        once.RunAsync<MoveDeadline, MovedDeadline>(actor, call, db => MoveAsync(db, actor, target, node, until, cancellationToken), write, cancellationToken);

    private async Task<Result<MovedDeadline>> MoveAsync(ReturnsDb db, Actor actor, CaseRef target, DeadlineNode node, DateTime until, CancellationToken cancellationToken)
    {
        MovedDeadline? moved = null;
        var result = await change.InAsync(
            db,
            actor,
            target,
            (returnCase, deed, _) =>
            {
                var clock = returnCase.MoveDeadline(deed, node, until);
                moved = clock.Value is { } set ? new MovedDeadline(returnCase.Number, set.Node, set.EndsAt, set.Source, set.OnLapse, set.IsStopped) : null;
                return Task.FromResult(new Result(clock.Refusal));
            },
            cancellationToken);
        return result.Refusal is { } refusal ? refusal : moved!;
    }
}
