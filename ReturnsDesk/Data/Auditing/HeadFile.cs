using Microsoft.Extensions.Options;
using ReturnsDesk.Domain.Audit;

namespace ReturnsDesk.Data.Auditing;

/// <summary>The exported heads, and how many lines of the file are none.</summary>
public sealed record ExportedHeads(IReadOnlyList<ExportedHead> Heads, int Unreadable)
{
    public static ExportedHeads None { get; } = new([], 0);
}

/// <summary>The file that heads of the chain are appended to. It is worth most where the program may only append to it.</summary>
public sealed class HeadFile(IOptions<AuditOptions> options, AuditPlaces places)
{
    /// <summary>Null where there is no place for one: a database in memory.</summary>
    public string? Name { get; } = options.Value.HeadFile is { Length: > 0 } file ? DataFolder.Resolve(file) : places.HeadFile;

    public async Task<ExportedHeads> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (Name is null || !File.Exists(Name))
        {
            return ExportedHeads.None;
        }

        var lines = (await File.ReadAllLinesAsync(Name, cancellationToken)).Where(line => line.Length > 0).ToList();
        var heads = lines.Select(ExportedHead.Parse).OfType<ExportedHead>().ToList();
        return new ExportedHeads(heads, lines.Count - heads.Count);
    }

    public async Task AppendAsync(ExportedHead head, CancellationToken cancellationToken = default)
    {
        if (Name is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Name)!);
        await using var stream = new FileStream(Name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var start = await EndsWithLineAsync(stream, cancellationToken) ? "" : "\n";
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(start + head.ToLine() + "\n"), cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>A crash may have left half a line: the next one starts on its own. Leaves the stream at its end.</summary>
    private static async Task<bool> EndsWithLineAsync(FileStream stream, CancellationToken cancellationToken)
    {
        if (stream.Length == 0)
        {
            return true;
        }

        stream.Seek(-1, SeekOrigin.End);
        var last = new byte[1];
        await stream.ReadExactlyAsync(last, cancellationToken);
        return last[0] == '\n';
    }
}
