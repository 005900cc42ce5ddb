using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ReturnsDesk.Data.Auditing;

/// <summary>The key of the audit chain: the setting, or a file that only its owner may read. It is never in the database.</summary>
public sealed class AuditKey(IOptions<AuditOptions> options, AuditPlaces places)
{
    private const int ReadTries = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private readonly Lock _lock = new();
    private byte[]? _key;

    /// <summary>Null where there is none yet.</summary>
    public byte[]? Find()
    {
        lock (_lock)
        {
            return _key ??= options.Value.KeyBytes() ?? (places.KeyFile is { } file && File.Exists(file) ? Read(file) : null);
        }
    }

    /// <summary>The key, drawn at the first call of a desk that has none. A database in memory gets one that lives as long as it does.</summary>
    public byte[] FindOrDraw()
    {
        lock (_lock)
        {
            return _key ??= Find() ?? Draw();
        }
    }

    private byte[] Draw()
    {
        var key = RandomNumberGenerator.GetBytes(AuditOptions.FewestKeyBytes);
        if (places.KeyFile is not { } file)
        {
            return key;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var stream = new FileStream(file, create);
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
            stream.Flush(flushToDisk: true);
            return key;
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process drew one at the same moment.
            return Read(file);
        }
    }

    private static byte[] Read(string file)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (new AuditOptions { Key = File.ReadAllText(file) }.KeyBytes() is { } key)
            {
                return key;
            }

            if (attempt == ReadTries)
            {
                throw new InvalidOperationException($"{file} holds no key (base64 of at least {AuditOptions.FewestKeyBytes} bytes).");
            }

            Thread.Sleep(Pause);
        }
    }
}
