using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary>What every command leans on: the database that <c>--data</c> names, its services, where to print, and the words.</summary>
internal sealed class CliHost
{
    public const int Done = 0;
    public const int Refused = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Func<string?, ServiceProvider> _services;

    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where refusals and problems go.</param>
    /// <param name="services">Builds the services for a database file; the program's own where it is left out.</param>
    public CliHost(TextWriter output, TextWriter error, Func<string?, ServiceProvider>? services = null)
    {
        _services = services ?? CommandLineServices.Build;
        (Out, Error, Words) = (output, error, CommandLineServices.Words<CliTexts>());
        DataOption = new Option<string?>("--data") { Description = Words["Option.Data"], HelpName = "FILE", Recursive = true };
        LanguageOption = new Option<string?>("--language") { Description = Words["Option.Language"], Recursive = true };
        LanguageOption.AcceptOnlyFromAmong([.. SpokenLanguage.All]);
        JsonOption = new Option<bool>("--json") { Description = Words["Option.Json"] };
    }

    public TextWriter Out { get; }
    public TextWriter Error { get; }
    public IStringLocalizer Words { get; }

    /// <summary>The SQLite file to work on; without it the database of appsettings.json.</summary>
    public Option<string?> DataOption { get; }
    public Option<string?> LanguageOption { get; }

    /// <summary>For commands that print figures.</summary>
    public Option<bool> JsonOption { get; }

    /// <summary>Runs the action with the services of the chosen database, which is created and migrated where needed.</summary>
    public async Task<int> RunAsync(ParseResult parse, Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken)
    {
        await using var services = _services(parse.GetValue(DataOption));
        await CommandLineServices.PrepareAsync(services, cancellationToken);
        await using var scope = services.CreateAsyncScope();
        return await action(scope.ServiceProvider, cancellationToken);
    }

    /// <summary>The same for commands that only look: a mistyped <c>--data</c> is told, not created.</summary>
    public Task<int> RunOnExistingAsync(ParseResult parse, Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken)
    {
        var file = parse.GetValue(DataOption);
        return file is null || File.Exists(file) ? RunAsync(parse, action, cancellationToken) : throw new FileNotFoundException(null, file);
    }

    /// <summary>Says why not; the exit code of a refusal.</summary>
    public int Refuse(Refusal refusal)
    {
        Error.WriteLine(RefusalWords.Sentence(refusal));
        return Refused;
    }

    public void PrintJson<T>(T value) => Out.WriteLine(JsonSerializer.Serialize(value, Json));
}
