using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Inspecting;

namespace ReturnsDesk.Tests.Features.Returns.Inspecting;

/// <summary>A parcel on the bench: two cups were announced.</summary>
internal static class ABench
{
    public static InspectionView With(int units = 2, GradingKind grading = GradingKind.Usual) =>
        new("R26-00000001-8", 4, "1001", "Kim Example", ReturnKind.Return, CaseStatus.Received, ParcelStatus.Received, null)
        {
            Lines =
            [
                new InspectionLine(11, "CUP", "Coffee cup", "blue", "Kitchen", units, "It leaks")
                {
                    Grading = grading,
                    Reason = new ReasonRow("defect", null, "Defect", "质量问题", FaultSide.Merchant, true, 1),
                },
            ],
            Reasons = [new ReasonRow("counterfeit", null, "Counterfeit", "假冒商品", FaultSide.Merchant, true, 1)],
            CanBeInspected = true,
        };
}
