namespace ReturnsDesk.Resources;

public sealed class DomainTexts;
