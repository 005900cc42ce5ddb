using ReturnsDesk.Data.Auditing;

namespace ReturnsDesk.Cli.Bench;

/// <summary>
/// A folder that is gone afterwards, with a copy of a SQLite file that nobody writes to: a server goes on with the cases (clocks run out, refunds are sent),
/// and the next measuring is to find the rows as they were.
/// </summary>
internal sealed class BenchCopy : IDisposable
{
    private readonly BenchFolder _folder = new();

    public BenchCopy(string dataFile)
    {
        DataFile = _folder.PathOf("copy.db");
        File.Copy(dataFile, DataFile);
        if (File.Exists(dataFile + "-wal"))
        {
            File.Copy(dataFile + "-wal", DataFile + "-wal");
        }

        var auditKey = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(dataFile))!, AuditPlaces.KeyName);
        if (File.Exists(auditKey))
        {
            File.Copy(auditKey, _folder.PathOf(AuditPlaces.KeyName));
        }
    }

    public string DataFile { get; }

    public void Dispose() => _folder.Dispose();
}

/// <summary>A temporary folder that is gone afterwards.</summary>
internal sealed class BenchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("returnsdesk-bench-");

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public void Dispose() => _folder.Delete(recursive: true);
}
