using System.Globalization;

namespace ReturnsDesk.Domain.Audit;

/// <summary>Where the chain ended at a moment, written down outside the database: only this shows a cut tail or a chain that was written anew.</summary>
public sealed record ExportedHead(long Seq, string Hash, DateTime At)
{
    private const int Parts = 3;

    /// <summary>One line of the head file: number, hash, UTC moment.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Seq} {Hash} {At:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    /// <summary>Null where the line is none.</summary>
    public static ExportedHead? Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: Parts } words
        && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq > 0
        && words[1].Length == AuditHasher.Genesis.Length
        && DateTime.TryParse(words[2], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)
            ? new ExportedHead(seq, words[1], at)
            : null;
}
