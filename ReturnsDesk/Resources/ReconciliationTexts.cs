namespace ReturnsDesk.Resources;

/// <summary>Names the words of the reconciliation: kinds of differences, what they mean, the next steps.</summary>
public sealed class ReconciliationTexts;
