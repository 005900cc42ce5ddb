namespace ReturnsDesk.Data;

/// <summary>Somebody asked for what their roles do not show. Pages keep people out earlier, so this is a bug or an attempt.</summary>
public sealed class NotPermittedException(string permission) : Exception($"Needs the permission {permission}.")
{
    public string Permission { get; } = permission;
}
