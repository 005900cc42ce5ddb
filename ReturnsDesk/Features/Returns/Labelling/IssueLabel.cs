using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Labelling;

/// <summary>
/// Issues the return label. Without a carrier's number the return number itself is the waybill, so that the parcel is found by scanning it.
/// Refused: <c>label.case-not-approved</c>, <c>parcel.step-not-allowed</c>, <c>label.waybill-format</c>.
/// </summary>
[Requires(Permissions.PrintLabel)]
public sealed class IssueLabel(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string? carrier, string? waybill, CancellationToken cancellationToken = default) =>
        change.RunAsync<IssueLabel>(actor, target, (returnCase, deed) => Issue(returnCase, deed, carrier ?? "", waybill), cancellationToken);

    private static Result Issue(ReturnCase returnCase, Deed deed, string carrier, string? waybill)
    {
        var number = Waybills.Normalise(string.IsNullOrWhiteSpace(waybill) ? returnCase.Number : waybill);
        return number.Length is < 4 or > 40 || !number.All(char.IsAscii)
            ? new Refusal("label.waybill-format", 4, 40) { Field = "Waybill" }
            : returnCase.IssueLabel(deed, carrier, number);
    }
}
