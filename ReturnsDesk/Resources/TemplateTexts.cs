namespace ReturnsDesk.Resources;

/// <summary>Words of the page where reply templates are kept.</summary>
public sealed class TemplateTexts;
