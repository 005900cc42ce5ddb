using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReturnsDesk.Cli;
using ReturnsDesk.Data;
using ReturnsDesk.Features;
using ReturnsDesk.Resources;

namespace ReturnsDesk;

/// <summary>The table of contents of the command line, as Program.cs is of the web server: the same store and use cases, no screens, no log on the console.</summary>
internal static class CommandLineServices
{
    public static ServiceProvider Build(string? dataFile) => Build(Configuration(dataFile));

    public static ServiceProvider Build(IConfiguration configuration, Action<IServiceCollection>? furnish = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddWords();
        services.AddReturnsDb(configuration);
        services.AddIdentityCore<StaffUser>(SamePasswordRules).AddRoles<IdentityRole>();
        services.AddDeskFeatures(configuration);
        furnish?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public static Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken) => services.PrepareDatabaseAsync(cancellationToken);

    /// <summary>Words before there are services.</summary>
    public static IStringLocalizer Words<TTexts>() => Words(typeof(TTexts));

    public static IStringLocalizer Words(Type texts) =>
        new WordsFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance).Create(texts);

    private static void SamePasswordRules(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        (identity.Password.RequiredLength, identity.Password.RequiredUniqueChars) = (12, 4);
        (identity.Password.RequireDigit, identity.Password.RequireLowercase) = (false, false);
        (identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) = (false, false);
    }

    /// <summary>What the program is configured with, and on top of it what only this run is to know.</summary>
    public static IConfiguration Configuration(IReadOnlyDictionary<string, string?> over) =>
        new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddInMemoryCollection(over).Build();

    // Relative to the shell's folder: that is what the person typed.
    private static IConfiguration Configuration(string? dataFile) => Configuration(
        dataFile is null ? new Dictionary<string, string?>() : new() { ["Database:Provider"] = "Sqlite", ["Database:ConnectionString"] = $"Data Source=\"{Path.GetFullPath(dataFile)}\"" });
}
