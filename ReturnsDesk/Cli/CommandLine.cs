using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;

namespace ReturnsDesk.Cli;

/// <summary>The command line of the program: the list of commands, and how one is run. Exit codes: 0 done, 1 refused or found a problem, 2 wrong usage.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;
    private static readonly string[] AskedForFirst = ["--help", "-h", "-?", "/?", "--version", "--data", "--language"];

    private static readonly IReadOnlyList<Func<CliHost, Command>> Commands =
    [
        UserCommand.Create,
        ApiKeyCommand.Create,
        DocsCommand.Create,
        ImportCommand.Create,
        ReportCommand.Create,
        QuoteCommand.Create,
        LabelCommand.Create,
        ReconcileCommand.Create,
        PolicyCommand.Create,
        VerifyCommand.Create,
        AuditCommand.Create,
        DemoCommand.Create,
        BenchCommand.Create,
    ];

    /// <summary>False where the arguments are for the web server (none, or options such as <c>--urls</c>).</summary>
    public static bool IsFor(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || AskedForFirst.Contains(args[0].Split('=')[0]));

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        CultureInfo.CurrentUICulture = SpokenLanguage.Choose(args, Environment.GetEnvironmentVariable);
        var host = new CliHost(output, error);
        var parsed = Root(host).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            return Explain(host, parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (Exception problem)
        {
            await error.WriteLineAsync(Problem.Sentence(problem, host.Words));
            return CliHost.Refused;
        }
    }

    private static RootCommand Root(CliHost host)
    {
        var root = new RootCommand(host.Words["Root"]) { host.DataOption, host.LanguageOption };
        foreach (var create in Commands)
        {
            root.Add(create(host));
        }

        return root;
    }

    private static int Explain(CliHost host, ParseResult parsed)
    {
        foreach (var mistake in parsed.Errors.Select(mistake => mistake.Message).Distinct())
        {
            host.Error.WriteLine(mistake);
        }

        host.Error.WriteLine(host.Words["Usage.SeeHelp"]);
        return WrongUsage;
    }
}
