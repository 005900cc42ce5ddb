namespace ReturnsDesk.Resources;

public sealed class ReportTexts;
