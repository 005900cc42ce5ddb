namespace ReturnsDesk.Resources;

public sealed class RadarTexts;
