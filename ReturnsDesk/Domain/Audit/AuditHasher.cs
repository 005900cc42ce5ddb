using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ReturnsDesk.Domain.Audit;

/// <summary>
/// The arithmetic of the chain: HMAC-SHA256(key, canonical bytes ‖ hash before). Canonical bytes are a version, the number, microseconds since 1970 and each text
/// as its length and its UTF-8 bytes, so that no two entries share them. One instance serves one thread.
/// </summary>
public sealed class AuditHasher(byte[] key)
{
    private const byte Version = 1;
    private const int NoText = -1;
    private byte[] _bytes = new byte[2048];
    private int _length;

    /// <summary>Before the first entry.</summary>
    public static string Genesis { get; } = new('0', HMACSHA256.HashSizeInBytes * 2);

    /// <summary>Tells one key from another without giving it away.</summary>
    public static string MarkOf(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "audit key"u8))[..16];

    public string Hash(AuditEntry entry)
    {
        _length = 0;
        Span(1)[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(Span(sizeof(long)), entry.Seq);
        BinaryPrimitives.WriteInt64BigEndian(Span(sizeof(long)), AuditMoment.ToMicroseconds(entry.At));
        Add(entry.ActorKind);
        Add(entry.ActorId);
        Add(entry.ActorName);
        Add(entry.Action);
        Add(entry.Subject);
        Add(entry.Before);
        Add(entry.After);
        Add(entry.Reason);
        Add(entry.PrevHash);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, _bytes.AsSpan(0, _length), hash);
        return Convert.ToHexStringLower(hash);
    }

    private void Add(string? text)
    {
        if (text is null)
        {
            BinaryPrimitives.WriteInt32BigEndian(Span(sizeof(int)), NoText);
            return;
        }

        var size = Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(Span(sizeof(int)), size);
        Encoding.UTF8.GetBytes(text, Span(size));
    }

    private Span<byte> Span(int size)
    {
        var start = _length;
        _length += size;
        if (_length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length, _bytes.Length * 2));
        }

        return _bytes.AsSpan(start, size);
    }
}
