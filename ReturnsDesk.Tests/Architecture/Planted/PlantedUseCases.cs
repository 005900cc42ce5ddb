using Microsoft.AspNetCore.Components;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

// What the permission and composition tests must find.
namespace ReturnsDesk.Tests.Architecture.Planted.Features.Forgetting;

public sealed class NamesNothing(DeskStore store)
{
    public Task<Result> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.WriteAsync<NamesNothing>(actor, _ => Task.FromResult(Result.Done), cancellationToken);
}

[Requires(Permissions.SendRefund)]
public sealed class ForgetsToCheck(TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default) =>
        Task.FromResult(clock is null || cancellationToken.IsCancellationRequested ? new Refusal(actor.Name) : Result.Done);
}

[Requires(Permissions.SendRefund)]
public sealed class Checks(DeskStore store)
{
    public Task<Result> ExecuteAsync(Actor actor, IReadOnlyList<Guid> refunds, CancellationToken cancellationToken = default) =>
        store.WriteAsync<Checks>(actor, _ => Task.FromResult(refunds.Count < 0 ? new Refusal("never") : Result.Done), cancellationToken);
}

[Requires(Permissions.ReadReturns)]
public sealed class ReadNothing(DeskStore store)
{
    public Task<int> ReadAsync(Actor actor, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadNothing, int>(actor, _ => Task.FromResult(number.Length), cancellationToken);
}

[Route("/planted")]
public sealed class OpenPage : ComponentBase;
