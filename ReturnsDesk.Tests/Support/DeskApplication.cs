using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace ReturnsDesk.Tests.Support;

/// <summary>
/// The whole app on a <see cref="TestDb"/> of its own. Add people before the first client: an app without users shows its set-up page.
/// </summary>
public sealed class DeskApplication : WebApplicationFactory<Program>
{
    private readonly string _environment;
    private bool _isPseudo;

    private DeskApplication(TestDb database, string environment) => (Database, _environment) = (database, environment);

    public TestDb Database { get; }

    /// <summary>Answers without a network; people are told apart by <see cref="HeaderSignIn"/>. No demo shop.</summary>
    public static async Task<DeskApplication> InMemoryAsync(Engine engine = Engine.Sqlite) => new(await TestDb.CreateAsync(engine), "Test");

    /// <summary>The same in the language of <see cref="PseudoLocalizer"/>.</summary>
    public static async Task<DeskApplication> InPseudoLanguageAsync() => new(await TestDb.CreateAsync(Engine.Sqlite), "Test") { _isPseudo = true };

    /// <summary>The same on a free loopback port, for a browser.</summary>
    public static async Task<DeskApplication> OnPortInPseudoLanguageAsync()
    {
        var app = await InPseudoLanguageAsync();
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    /// <summary>Listens on a free loopback port for a browser, with the demo shop that Development gives an empty database.</summary>
    public static async Task<DeskApplication> OnPortAsync(Engine engine = Engine.Sqlite)
    {
        var app = new DeskApplication(await TestDb.CreateAsync(engine), "Development");
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    /// <summary>A client that shows redirects instead of following them, signed in as the person, or as nobody.</summary>
    public HttpClient ClientOf(string? staffId)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (staffId is not null)
        {
            client.DefaultRequestHeaders.Add(HeaderSignIn.Header, staffId);
        }

        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseStaticWebAssets();
        builder.UseSetting("Urls", "http://127.0.0.1:0");
        builder.UseSetting("Database:Provider", Database.Engine.ToString());
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString);
        builder.UseSetting("Audit:Key", TestDb.AuditKey);
        builder.UseSetting("Audit:HeadFile", TestDb.HeadFileOf(Database.Engine, Database.ConnectionString));
        if (_isPseudo)
        {
            builder.ConfigureTestServices(PseudoLocalizer.Use);
        }

        if (_environment == "Test")
        {
            builder.ConfigureTestServices(HeaderSignIn.Add);
        }
    }
}
