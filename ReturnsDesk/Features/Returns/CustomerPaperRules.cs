using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns;

/// <summary>
/// A customer prints the label that the desk issued (its number is still that of the parcel) and the slip, until the parcel has arrived. The number of a parcel of the customer's own
/// makes no label of ours.
/// </summary>
internal static class CustomerPaperRules
{
    /// <summary>The entry of the history that tells a label and its number.</summary>
    public const string LabelTold = "label-issued";

    public static Refusal? WhyNot(ReturnPaper paper, string number, CaseStatus status, ReturnKind kind, bool hasLabel)
    {
        var isOpen = status is CaseStatus.Approved or CaseStatus.InTransit;
        return paper switch
        {
            ReturnPaper.Label => isOpen && hasLabel ? null : new Refusal("label.not-issued", number),
            ReturnPaper.Slip => isOpen && kind.GoodsComeBack() ? null : new Refusal("paper.slip-not-now", number),
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, "Unknown paper."),
        };
    }
}
