namespace ReturnsDesk.Resources;

/// <summary>The words of the receiving station and its bench.</summary>
public sealed class ReceivingTexts;
