namespace ReturnsDesk.Resources;

/// <summary>Names the words of the portal: its frame, finding an order, the order and asking for a return.</summary>
public sealed class PortalTexts;
