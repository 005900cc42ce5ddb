namespace ReturnsDesk.Resources;

public sealed class FrameTexts;
