using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data.Auditing;

namespace ReturnsDesk.Data;

/// <summary>The only place that knows the names of the engines.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddReturnsDb(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return database.Provider.ToUpperInvariant() switch
        {
            "SQLITE" => services.AddAuditChain(configuration, AuditPlaces.BesideSqlite(database.ConnectionString))
                .AddEngine<SqliteReturnsDb>(new WriterTurns(oneAtATime: true), options => options.UseSqliteFile(database.ConnectionString)),
            "POSTGRESQL" => services.AddAuditChain(configuration, AuditPlaces.ForPostgreSql(database.ConnectionString))
                .AddEngine<PostgresReturnsDb>(new WriterTurns(oneAtATime: false), options => options.UseNpgsql(database.ConnectionString)),
            _ => throw new InvalidOperationException($"Database:Provider is '{database.Provider}'. It can be Sqlite or PostgreSql."),
        };
    }

    /// <summary>SQLite with the desk's rules; also used by the tests.</summary>
    public static DbContextOptionsBuilder UseSqliteFile(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 5, ForeignKeys = true };
        if (connection.Mode != SqliteOpenMode.Memory && connection.DataSource is not (":memory:" or ""))
        {
            connection.DataSource = DataFolder.Resolve(connection.DataSource);
            Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
        }

        return options.UseSqlite(connection.ToString()).AddInterceptors(new SqliteConnectionRules());
    }

    private static IServiceCollection AddEngine<TDb>(this IServiceCollection services, WriterTurns turns, Action<DbContextOptionsBuilder> configure)
        where TDb : ReturnsDb
    {
        services.AddDbContextFactory<TDb>(configure);
        services.AddSingleton<IDbContextFactory<ReturnsDb>, ReturnsDbFactory<TDb>>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContext());
        services.AddSingleton(turns);
        services.AddSingleton<DeskStore>();
        services.AddSingleton<OnceOnly>();
        return services;
    }
}
