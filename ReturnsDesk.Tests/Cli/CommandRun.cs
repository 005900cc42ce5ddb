using System.Globalization;
using System.Reflection;
using ReturnsDesk.Cli;

namespace ReturnsDesk.Tests.Cli;

/// <summary>One run of the command line in this process: what it printed and its exit code.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static string Repository { get; } = Path.GetFullPath(
        Path.Combine(Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "AppSource").Value!, ".."));

    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        var before = CultureInfo.CurrentUICulture;
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            string[] english = args.Contains("--language") ? args : [.. args, "--language", "en"];
            var exitCode = await CommandLine.RunAsync(english, output, error);
            return new CommandRun(exitCode, output.ToString(), error.ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
