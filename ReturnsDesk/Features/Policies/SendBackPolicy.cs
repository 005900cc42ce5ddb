using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Policies;

/// <summary>What was proposed is a draft again. Refused: <c>policy.unknown</c>, <c>policy.not-proposed</c>.</summary>
[Requires(Permissions.EditPolicy)]
public sealed class SendBackPolicy(DeskStore store)
{
    public Task<Result> ExecuteAsync(Actor actor, int number, CancellationToken cancellationToken = default) =>
        store.WriteAsync<SendBackPolicy>(
            actor,
            async db => await db.Policies.SingleOrDefaultAsync(version => version.Number == number, cancellationToken) is { } version
                ? version.SendBack()
                : new Refusal("policy.unknown", number),
            cancellationToken);
}
