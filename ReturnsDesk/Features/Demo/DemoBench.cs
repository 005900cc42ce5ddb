using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Demo;

/// <summary>What the bench finds in the parcels of the demo shop.</summary>
internal static class DemoBench
{
    private static readonly IReadOnlyList<(ItemCondition, double)> Usual = [(ItemCondition.A, 0.62), (ItemCondition.B, 0.27), (ItemCondition.C, 0.08), (ItemCondition.D, 0.027), (ItemCondition.X, 0.003)];
    private static readonly IReadOnlyList<(ItemCondition, double)> Damaged = [(ItemCondition.C, 0.35), (ItemCondition.D, 0.65)];

    public static List<InspectedLine> Grade(ReturnCase returnCase, DemoDice dice) => [.. returnCase.Lines.Select(line => new InspectedLine(line, [Part(line, line.Quantity, dice)], Found(line, dice)))];

    /// <summary>One unit less than was asked for, or something else in the box.</summary>
    public static List<InspectedLine> GradeShort(ReturnCase returnCase, DemoDice dice)
    {
        var lines = returnCase.Lines.Select(line => new InspectedLine(line, [Part(line, line.Quantity, dice)], null)).ToList();
        var first = returnCase.Lines[0];
        lines[0] = first.Quantity > 1
            ? new InspectedLine(first, [Part(first, first.Quantity - 1, dice)], null)
            : new InspectedLine(first, [new InspectedUnits(1, ItemCondition.X, Disposition.Quarantine, GoodsMarks.None, DamagedBy.Nobody, null)], "wrong-item");
        return lines;
    }

    /// <summary>Something else in every box.</summary>
    public static List<InspectedLine> GradeSwapped(ReturnCase returnCase) =>
        [.. returnCase.Lines.Select(line => new InspectedLine(line, [new InspectedUnits(line.Quantity, ItemCondition.X, Disposition.Quarantine, GoodsMarks.None, DamagedBy.Nobody, null)], null))];

    private static InspectedUnits Part(ReturnLine line, int units, DemoDice dice)
    {
        var isFaulty = line.StatedReasonCode.StartsWith("defect", StringComparison.Ordinal) || line.StatedReasonCode == "damaged-in-transit";
        var condition = dice.Weighted(isFaulty ? Damaged : Usual);
        var by = condition is not (ItemCondition.C or ItemCondition.D) ? DamagedBy.Nobody
            : line.StatedReasonCode == "damaged-in-transit" ? DamagedBy.Carrier
            : isFaulty ? DamagedBy.Supplier
            : DamagedBy.Customer;
        var marks = condition == ItemCondition.B && dice.Chance(0.2) ? GoodsMarks.PackagingDamaged : GoodsMarks.None;
        return new InspectedUnits(units, condition, GradingQuestions.Proposed(condition), marks, by, null);
    }

    private static string? Found(ReturnLine line, DemoDice dice) =>
        line.StatedReasonCode == "fit-small" && dice.Chance(0.06) ? "not-as-described-size" : line.StatedReasonCode == "changed-mind" && dice.Chance(0.03) ? "defect-look" : null;
}
