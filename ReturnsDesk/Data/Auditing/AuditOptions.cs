namespace ReturnsDesk.Data.Auditing;

/// <summary>Section <c>Audit</c> of appsettings.json.</summary>
public sealed class AuditOptions
{
    public const int FewestKeyBytes = 32;

    /// <summary>Base64 of at least 32 random bytes; without it the key lies in <c>audit.key</c> in the data folder.</summary>
    public string? Key { get; set; }

    /// <summary>Where the head of the chain is written once a day; by preset <c>(data file).audit-heads.txt</c> in the data folder.</summary>
    public string? HeadFile { get; set; }

    /// <summary>Null where the setting is empty or no good key.</summary>
    internal byte[]? KeyBytes()
    {
        Span<byte> bytes = new byte[(Key?.Length ?? 0) + 1];
        return Convert.TryFromBase64String(Key?.Trim() ?? "", bytes, out var count) && count >= FewestKeyBytes ? bytes[..count].ToArray() : null;
    }

    internal bool IsGood() => string.IsNullOrWhiteSpace(Key) || KeyBytes() is not null;
}
