using ReturnsDesk.Domain.Inspection;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>What part of the worth is withheld by grade. The preset: A and B nothing, C 20 %, D 50 %, X all.</summary>
public sealed record GradeDeductions(BasisPoints A, BasisPoints B, BasisPoints C, BasisPoints D, BasisPoints X)
{
    public static GradeDeductions Preset { get; } =
        new(BasisPoints.Percent(0), BasisPoints.Percent(0), BasisPoints.Percent(20), BasisPoints.Percent(50), BasisPoints.Percent(100));

    public BasisPoints For(ItemCondition condition) => condition switch
    {
        ItemCondition.A => A,
        ItemCondition.B => B,
        ItemCondition.C => C,
        ItemCondition.D => D,
        ItemCondition.X => X,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };
}
