namespace ReturnsDesk.Resources;

/// <summary>Names the words of the refunds desk and of the quote page.</summary>
public sealed class RefundScreenTexts;
