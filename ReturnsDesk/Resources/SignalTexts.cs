namespace ReturnsDesk.Resources;

/// <summary>Words of the signals that may hint at abuse.</summary>
public sealed class SignalTexts;
