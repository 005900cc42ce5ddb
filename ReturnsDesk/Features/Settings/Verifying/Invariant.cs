namespace ReturnsDesk.Features.Settings.Verifying;

/// <summary>
/// Something that must hold of the stored rows, as SQL that runs alike on both engines and gives those that break it:
/// <c>Row</c> (what people know it by), <c>Found</c> and <c>Expected</c> (units or minor units).
/// </summary>
internal sealed record Invariant(string Code, string BrokenRows);

/// <summary>The invariants of money and quantity. Status words in the SQL are those of the domain's own lists.</summary>
internal static partial class Invariants
{
    public static IReadOnlyList<Invariant> All { get; } = [.. Payments, .. Refunds, .. Ledger, .. Credits, .. Units, .. Exchanges];

    /// <summary>'A','B' for an SQL list.</summary>
    private static string Words<TStatus>(Func<TStatus, bool> which)
        where TStatus : struct, Enum => string.Join(',', Enum.GetValues<TStatus>().Where(which).Select(status => $"'{status}'"));
}
