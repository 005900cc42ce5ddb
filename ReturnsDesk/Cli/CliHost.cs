using System.CommandLine;
using System.Text.Json;

namespace ReturnsDesk.Cli;

/// <summary>What a command leans on: where to print, and the services of the database.</summary>
internal sealed class CliHost(IServiceProvider services, TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public TextWriter Out { get; } = output;
    public TextWriter Error { get; } = error;
    public Option<bool> JsonOption { get; } = new("--json");

    public Task<int> RunAsync(ParseResult parse, Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken) => action(services, cancellationToken);

    public void PrintJson<T>(T value) => Out.WriteLine(JsonSerializer.Serialize(value, Json));
}
