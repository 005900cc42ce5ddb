namespace ReturnsDesk.Resources;

public sealed class ExtensionTexts;
