using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace ReturnsDesk.Tests.Support;

/// <summary>The program as Development starts it, on an empty database of its own: demo people, real cookies, real forms.</summary>
public class RunningDesk : WebApplicationFactory<Program>
{
    private const int MostTries = 50;
    private readonly string _folder = Directory.CreateTempSubdirectory("returnsdesk-test-").FullName;

    protected string DatabaseFile => Path.Combine(_folder, "desk.db");

    /// <summary>A browser without a person: keeps cookies, follows nothing.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:ConnectionString", $"Data Source={DatabaseFile};Pooling=False");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            SqliteConnection.ClearAllPools();
            Remove();
        }
    }

    /// <summary>What ends with the program may still write its last line.</summary>
    private void Remove()
    {
        for (var again = 0; ; again++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
                return;
            }
            catch (IOException) when (again < MostTries)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(100));
            }
        }
    }
}
