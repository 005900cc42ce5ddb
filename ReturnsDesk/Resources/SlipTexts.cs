namespace ReturnsDesk.Resources;

/// <summary>How to send goods back, step by step, for the return slip.</summary>
public sealed class SlipTexts;
