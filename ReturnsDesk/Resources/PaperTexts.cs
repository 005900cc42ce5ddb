namespace ReturnsDesk.Resources;

/// <summary>Names the words on printed papers.</summary>
public sealed class PaperTexts;
