namespace ReturnsDesk.Resources;

public sealed class TemplateTexts;
