using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Inspecting;

/// <summary>
/// Authorises more units of a line than were asked for, because more arrived. Refused: <c>inspection.unknown-line</c>,
/// <c>return.too-many-units</c> where they were not delivered or are in another return.
/// </summary>
[Requires(Permissions.DecideReturn)]
public sealed class ExtendLine(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, long returnLineId, int quantity, CancellationToken cancellationToken = default) =>
        change.RunAsync<ExtendLine>(
            actor,
            target,
            (returnCase, deed) => returnCase.Lines.SingleOrDefault(line => line.Id == returnLineId) is { } line
                ? returnCase.ExtendLine(deed, line, quantity)
                : new Refusal("inspection.unknown-line", returnCase.Number),
            cancellationToken);
}
