using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Receiving;

/// <summary>Books a parcel in at the desk. Refused: <c>parcel.received-before</c>; a parcel nobody approved is booked in and marked.</summary>
[Requires(Permissions.ReceiveParcel)]
public sealed class ReceiveParcel(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, CancellationToken cancellationToken = default) =>
        change.RunAsync<ReceiveParcel>(actor, target, (returnCase, deed) => returnCase.Receive(deed), cancellationToken);
}
