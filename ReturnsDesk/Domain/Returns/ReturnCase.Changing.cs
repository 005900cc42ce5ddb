using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Exchanges;

namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>Null while its customer may still ask for something else; refused with <c>return.not-editable</c> once the goods travel, it has ended, or a right was used.</summary>
    public Refusal? WhyNotChanged() =>
        Kind != ReturnKind.Withdrawal && Status is CaseStatus.Requested or CaseStatus.AwaitingCustomer or CaseStatus.Approved && Parcel is ParcelStatus.None or ParcelStatus.Labelled
        && Replacement is not { Status: ReplacementStatus.Sent or ReplacementStatus.Completed }
            ? null
            : new Refusal("return.not-editable", Number);

    /// <summary>
    /// The customer asks for something else in its place: units, reasons, kind and way are new, and it is looked at anew. Refused: <c>return.not-editable</c>, and what
    /// <see cref="Open"/> refuses of lines; a refused change has changed nothing.
    /// </summary>
    public Result Change(Deed deed, ReturnKind kind, ReturnWay way, IReadOnlyList<RequestedLine> lines, IReadOnlyList<Verdict> verdicts)
    {
        if (WhyNotChanged() is { } late)
        {
            return late;
        }

        _lines.ForEach(line => line.OrderLine.GiveBackClaim(line.Quantity));
        if (Claim(Order, lines) is { } refusal)
        {
            _lines.ForEach(line => line.OrderLine.Claim(line.Quantity));
            return refusal;
        }

        var before = Status;
        if (before != CaseStatus.Requested && Move(deed, CaseAction.TakeBack) is { Refusal: not null } stuck)
        {
            return stuck;
        }

        ReleaseReplacement(deed);
        Replacement?.Forget(deed.At);
        _lines.Clear();
        Add(lines);
        (Kind, Way, Verdicts, DecidedAt, Automatic) = (kind, way, verdicts, null, AutomaticAction.None);
        Tell(deed, "changed-by-customer");
        if (before != CaseStatus.Requested)
        {
            StartClock(deed, before);
        }

        return Result.Done;
    }
}
