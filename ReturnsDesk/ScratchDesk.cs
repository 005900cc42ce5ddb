using System.Diagnostics.Metrics;
using ReturnsDesk.Data;

namespace ReturnsDesk;

/// <summary>A desk of the command line on a database that is made now and belongs to nobody else; for measuring.</summary>
internal sealed class ScratchDesk : IAsyncDisposable
{
    private readonly ScratchDatabase _database;
    private readonly ServiceProvider _services;
    private readonly MeterListener _listener = new();
    private long _repeatedWrites;

    private ScratchDesk(ScratchDatabase database, ServiceProvider services)
    {
        (_database, _services) = (database, services);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == WriteRepeats.MeterName && instrument.Name == WriteRepeats.Instrument)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _repeatedWrites, count));
        _listener.Start();
    }

    public IServiceProvider Services => _services;
    public string Engine => _database.Engine;

    /// <summary>How many writes lost a race so far and were done again by the desk itself.</summary>
    public long RepeatedWrites => Interlocked.Read(ref _repeatedWrites);

    /// <param name="provider">The engine; the configured one where it is left out, PostgreSql where a server is named.</param>
    /// <param name="server">The way to a PostgreSQL server; the configured one where it is left out.</param>
    /// <param name="file">Where a SQLite file is kept; see <see cref="ScratchDatabase"/>.</param>
    /// <param name="furnish">What is registered besides.</param>
    /// <param name="cancellationToken">Stops the making.</param>
    public static async Task<ScratchDesk> CreateAsync(string? provider, string? server, string? file, Action<IServiceCollection> furnish, CancellationToken cancellationToken)
    {
        var configured = CommandLineServices.Configuration(new Dictionary<string, string?>()).GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        provider ??= server is not null ? "PostgreSql" : file is not null ? "Sqlite" : configured.Provider;
        var database = await ScratchDatabase.CreateAsync(provider, server ?? configured.ConnectionString, file, cancellationToken);
        var desk = new ScratchDesk(database, CommandLineServices.Build(CommandLineServices.Configuration(database.Settings), furnish));
        try
        {
            await CommandLineServices.PrepareAsync(desk.Services, cancellationToken);
            return desk;
        }
        catch
        {
            await desk.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
