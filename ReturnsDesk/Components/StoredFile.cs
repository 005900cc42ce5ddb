namespace ReturnsDesk.Components;

/// <summary>Marks an endpoint that answers what somebody once sent: opened on its own it may load nothing and run nothing.</summary>
public sealed class StoredFile;
