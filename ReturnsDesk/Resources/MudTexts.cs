namespace ReturnsDesk.Resources;

public sealed class MudTexts;
