namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>
/// A printed paper as PDF. <see cref="Shortened"/> names fields that were cut with "…", <see cref="LeftOut"/> holds symbols
/// (such as emoji in a product name) that no font has and that were left out.
/// </summary>
public sealed record PaperFile(byte[] Pdf, int Pages, IReadOnlyList<string> Shortened, IReadOnlyList<string> LeftOut);
