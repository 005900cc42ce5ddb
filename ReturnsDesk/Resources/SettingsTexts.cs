namespace ReturnsDesk.Resources;

/// <summary>Names the words of the settings.</summary>
public sealed class SettingsTexts;
