using System.Text.Json;

namespace ReturnsDesk.Tests.Cli;

/// <summary>A folder of one test: the files it hands to commands, and a database file that the commands make.</summary>
internal sealed class CommandFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("returnsdesk-cli-");

    public string Database => PathOf("desk.db");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>A command on the database of this folder.</summary>
    public Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync([.. args, "--data", Database]);

    public async Task<JsonElement> JsonAsync(params string[] args)
    {
        var run = await RunAsync([.. args, "--json"]);
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
