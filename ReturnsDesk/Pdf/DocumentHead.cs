namespace ReturnsDesk.Pdf;

/// <summary>What the file says about itself. The date is given, never read from a clock, so that a reprint is the same file.</summary>
public sealed record DocumentHead(string Title, string Author, DateTimeOffset CreatedAt);

/// <summary>A finished file. <see cref="Shortened"/> names the fields that were cut with "…"; <see cref="MissingCodePoints"/> were printed as boxes.</summary>
public sealed record RenderResult(byte[] Pdf, int Pages, IReadOnlyList<string> Shortened, IReadOnlyList<int> MissingCodePoints);

/// <summary>Which page of how many, both counted from 1 within one document.</summary>
public readonly record struct PageNumber(int Number, int Total);
