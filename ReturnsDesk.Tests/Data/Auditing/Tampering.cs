using System.Globalization;

namespace ReturnsDesk.Tests.Data.Auditing;

internal enum TamperKind
{
    Flip,
    Delete,
    Swap,
    Insert,
    Append,
    CutTail,
    CutTailAndHead,
    RewriteWithAnotherKey,
    RewriteWithTheKey,
}

/// <summary>What is done to the chain: to the entry <see cref="At"/> and, for a swap, another one. <see cref="Dice"/> seeds the rest.</summary>
internal sealed record Tampering(TamperKind Kind, long At, long Other, long FirstBad, int Dice)
{
    private static readonly TamperKind[] Kinds = Enum.GetValues<TamperKind>();

    public static Tampering Draw(Random dice, int entries, int entriesPerHead)
    {
        var kind = Kinds[dice.Next(Kinds.Length)];
        long at = dice.Next(1, entries + 1);
        var other = (at + dice.Next(1, entries) - 1) % entries + 1;
        var firstBad = kind switch
        {
            TamperKind.Swap => Math.Min(at, other),
            TamperKind.Append => entries + 1,

            // Who has the key can write a perfect chain: only a head that was exported before contradicts it.
            TamperKind.RewriteWithTheKey => (at + entriesPerHead - 1) / entriesPerHead * entriesPerHead,
            _ => at,
        };
        return new Tampering(kind, at, other, firstBad, dice.Next());
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} at {At}{(Kind == TamperKind.Swap ? $" with {Other}" : "")} (dice {Dice}), first bad {FirstBad},");
}
