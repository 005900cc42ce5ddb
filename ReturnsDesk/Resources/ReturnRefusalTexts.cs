namespace ReturnsDesk.Resources;

public sealed class ReturnRefusalTexts;
