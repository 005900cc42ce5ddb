namespace ReturnsDesk.Components;

/// <summary>Marks an address whose page is the same for everybody: it may be kept for a while, and says for how long.</summary>
public sealed class PublicPage;
