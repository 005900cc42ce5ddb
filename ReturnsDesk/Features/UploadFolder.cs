using Microsoft.Extensions.Options;
using ReturnsDesk.Data;

namespace ReturnsDesk.Features;

/// <summary>A file that was uploaded and lies on disk until it is thrown away.</summary>
public sealed record UploadedFile(string Name, string Path, long Bytes) : IDisposable
{
    public Stream Open() => File.OpenRead(Path);

    /// <summary>Removes the copy; the desk keeps no raw exports, they are full of personal data.</summary>
    public void Dispose() => File.Delete(Path);
}

/// <summary>Keeps uploads on disk while somebody looks at them: an upload's stream is good only once.</summary>
public sealed class UploadFolder(IOptions<UploadOptions> options, TimeProvider clock)
{
    public const long MostBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Leftover = TimeSpan.FromHours(24);

    private string Folder => DataFolder.Resolve(options.Value.Folder);

    /// <exception cref="IOException">More than <see cref="MostBytes"/>, or the disk is full.</exception>
    public async Task<UploadedFile> KeepAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        Sweep();
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.upload");
        try
        {
            await using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });
            await content.CopyToAsync(file, cancellationToken);
            return new UploadedFile(Path.GetFileName(name.Replace('\\', '/')), path, file.Length);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Files of pages that ended without a goodbye.</summary>
    private void Sweep()
    {
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*.upload").Where(file => clock.GetUtcNow() - file.LastWriteTimeUtc > Leftover))
        {
            file.Delete();
        }
    }
}

/// <summary>Section <c>Uploads</c> of appsettings.json. A relative folder lies beside the app.</summary>
public sealed class UploadOptions
{
    public string Folder { get; set; } = "data/uploads";
}
