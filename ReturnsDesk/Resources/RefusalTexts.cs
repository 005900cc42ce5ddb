namespace ReturnsDesk.Resources;

public sealed class RefusalTexts;
