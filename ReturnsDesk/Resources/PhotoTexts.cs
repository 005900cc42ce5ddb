namespace ReturnsDesk.Resources;

/// <summary>Words and refusals about photos of returned goods.</summary>
public sealed class PhotoTexts;
