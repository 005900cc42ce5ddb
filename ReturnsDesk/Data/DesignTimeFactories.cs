using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ReturnsDesk.Data;

/// <summary>Builds a context from nothing but settings, with the same registrations as the app: Identity's tables depend on its options.</summary>
internal static class DesignTime
{
    public static TDb Create<TDb>(string provider, string connectionString)
        where TDb : ReturnsDb
    {
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = provider, ["Database:ConnectionString"] = connectionString };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddReturnsDb(configuration).BuildServiceProvider();
        return services.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext();
    }
}

/// <summary>For <c>dotnet ef … --context SqliteReturnsDb</c>.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteReturnsDb>
{
    public SqliteReturnsDb CreateDbContext(string[] args) => DesignTime.Create<SqliteReturnsDb>("Sqlite", "Data Source=:memory:");
}

/// <summary>For <c>dotnet ef … --context PostgresReturnsDb</c>. Adding a migration needs no server.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresReturnsDb>
{
    public PostgresReturnsDb CreateDbContext(string[] args) => DesignTime.Create<PostgresReturnsDb>("PostgreSql", "Host=localhost;Database=returnsdesk");
}
