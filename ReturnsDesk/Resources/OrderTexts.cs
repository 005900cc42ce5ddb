namespace ReturnsDesk.Resources;

/// <summary>Words of the order pages.</summary>
public sealed class OrderTexts;
