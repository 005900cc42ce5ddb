namespace ReturnsDesk.Resources;

public sealed class CaseTexts;
