namespace ReturnsDesk.Resources;

/// <summary>Words of the import page.</summary>
public sealed class ImportTexts;
