namespace ReturnsDesk.Resources;

/// <summary>Names the words of a refund's life: how its parts stand, why a person is needed, what can be done.</summary>
public sealed class RefundLifeTexts;
