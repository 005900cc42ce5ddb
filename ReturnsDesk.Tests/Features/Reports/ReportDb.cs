using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Data;

namespace ReturnsDesk.Tests.Features.Reports;

/// <summary>A real database of one test, made by the app's own migrations.</summary>
internal sealed class ReportDb : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("returnsdesk-reports-");
    private readonly ServiceProvider _services;

    private ReportDb()
    {
        ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "test.db")}";
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["Database:ConnectionString"] = ConnectionString };
        _services = new ServiceCollection().AddReturnsDb(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    public string ConnectionString { get; }
    public DeskStore Store => _services.GetRequiredService<DeskStore>();

    public static async Task<ReportDb> CreateAsync()
    {
        var database = new ReportDb();
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        return database;
    }

    public ReturnsDb Open() => _services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
