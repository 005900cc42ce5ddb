namespace ReturnsDesk.Resources;

/// <summary>Words of the replay of a policy over past requests.</summary>
public sealed class ReplayTexts;
