namespace ReturnsDesk.Resources;

public sealed class CliTexts;
