namespace ReturnsDesk.Resources;

/// <summary>Words of exchanges and replacements, and why something about them is refused.</summary>
public sealed class ExchangeTexts;
