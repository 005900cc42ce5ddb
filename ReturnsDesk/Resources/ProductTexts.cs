namespace ReturnsDesk.Resources;

public sealed class ProductTexts;
