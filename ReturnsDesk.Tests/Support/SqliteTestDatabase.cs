using Microsoft.Data.Sqlite;

namespace ReturnsDesk.Tests.Support;

/// <summary>A file per test, copied from one that went through the migrations once.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    internal static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("returnsdesk-tests-");
    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);

    private readonly string _file;

    static SqliteTestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Delete(recursive: true);

    private SqliteTestDatabase(string file)
        : base($"Data Source={file}") => _file = file;

    public static async Task<SqliteTestDatabase> CreateAsync()
    {
        var file = Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.db");
        File.Copy(await Template.Value, file);
        return new SqliteTestDatabase(file);
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Folder.EnumerateFiles(Path.GetFileName(_file) + "*"))
        {
            file.Delete();
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<string> CreateTemplateAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder.FullName, "audit.key"), TestDb.AuditKey);
        var file = Path.Combine(Folder.FullName, "template.db");
        await TestDb.MigrateAsync(Engine.Sqlite, $"Data Source={file}");

        // The last connection to close writes the journal back: only then is the one file the whole database.
        SqliteConnection.ClearAllPools();
        return file;
    }
}
