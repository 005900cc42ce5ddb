namespace ReturnsDesk.Resources;

public sealed class PolicyRefusalTexts;
