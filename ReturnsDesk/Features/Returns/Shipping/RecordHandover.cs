using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Shipping;

/// <summary>Records that the customer gave the parcel away. Refused: <c>parcel.step-not-allowed</c>, <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.CreateReturn)]
public sealed class RecordHandover(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string? carrier, string? waybill, CancellationToken cancellationToken = default) =>
        change.RunAsync<RecordHandover>(actor, target, (returnCase, deed) => returnCase.HandOver(deed, carrier, waybill), cancellationToken);
}
