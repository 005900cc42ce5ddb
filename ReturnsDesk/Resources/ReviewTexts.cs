namespace ReturnsDesk.Resources;

public sealed class ReviewTexts;
