namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>
/// A file to read: its name for messages, and a way to open it from the start.
/// The stream must be seekable; it is opened several times and closed each time.
/// </summary>
public sealed record ImportSource(string Name, Func<Stream> Open)
{
    public static ImportSource FromPath(string path) => new(Path.GetFileName(path), () => File.OpenRead(path));

    public static ImportSource FromBytes(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false));
}
