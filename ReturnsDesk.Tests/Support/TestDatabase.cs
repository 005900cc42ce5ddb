namespace ReturnsDesk.Tests.Support;

/// <summary>Where one test's database lies; disposing removes it.</summary>
internal abstract class TestDatabase(string connectionString) : IAsyncDisposable
{
    public string ConnectionString { get; } = connectionString;

    public abstract ValueTask DisposeAsync();
}
