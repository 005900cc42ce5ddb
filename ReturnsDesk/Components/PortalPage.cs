namespace ReturnsDesk.Components;

/// <summary>Marks an address of the portal: its pages have no script, and other sites are not told where their readers come from.</summary>
public sealed class PortalPage;
