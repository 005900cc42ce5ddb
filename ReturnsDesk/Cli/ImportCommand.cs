using System.CommandLine;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Cli;

/// <summary><c>import orders FILE [FILE]</c>, <c>import returns FILE</c>, <c>import deadlines FILE</c> and <c>import stock FILE</c>. Exit 1 where the file or any row was refused.</summary>
internal static class ImportCommand
{
    public static Command Create(CliHost host) => new("import", host.Words["Import"])
    {
        Build(host, "orders", host.Words["Import.Orders"], 2, hasMoney: true, (services, sources, options, dryRun, token) =>
            services.GetRequiredService<ImportOrders>().ExecuteAsync(Actor.CommandLine, sources, options, dryRun, null, token)),
        Build(host, "returns", host.Words["Import.Returns"], 1, hasMoney: true, (services, sources, options, dryRun, token) =>
            services.GetRequiredService<ImportReturns>().ExecuteAsync(Actor.CommandLine, sources[0], options, dryRun, null, token)),
        Build(host, "deadlines", host.Words["Import.Deadlines"], 1, hasMoney: false, (services, sources, options, dryRun, token) =>
            services.GetRequiredService<ImportDeadlines>().ExecuteAsync(Actor.CommandLine, sources[0], options, dryRun, null, token)),
        Build(host, "stock", host.Words["Import.Stock"], 1, hasMoney: true, (services, sources, options, dryRun, token) =>
            services.GetRequiredService<ImportStock>().ExecuteAsync(Actor.CommandLine, sources[0], options, dryRun, null, token)),
    };

    private delegate Task<Result<ImportReport>> Run(IServiceProvider services, IReadOnlyList<ImportSource> sources, ReadOptions options, bool dryRun, CancellationToken token);

    private static Command Build(CliHost host, string name, string description, int mostFiles, bool hasMoney, Run run)
    {
        var files = new Argument<string[]>("FILE") { Description = host.Words["Import.File"], Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            if (result.Tokens.Count > mostFiles)
            {
                result.AddError(host.Words["Import.TooManyFiles", mostFiles]);
            }
        });
        var dryRun = new Option<bool>("--dry-run") { Description = host.Words["Import.DryRun"] };
        var currency = new Option<string?>("--currency") { Description = host.Words["Import.Currency"], HelpName = "CODE" };
        var encoding = new Option<string?>("--encoding") { Description = host.Words["Import.Encoding"] };
        var problems = new Option<string?>("--problems") { Description = host.Words["Import.Problems"], HelpName = "FILE" };
        var command = new Command(name, description) { files, dryRun, encoding, problems, host.JsonOption };
        if (hasMoney)
        {
            command.Add(currency);
        }

        command.SetAction((parse, cancellationToken) =>
        {
            var sources = Sources(parse.GetRequiredValue(files));
            return host.RunAsync(parse, async (services, token) =>
            {
                var options = await OptionsAsync(services, hasMoney ? parse.GetValue(currency) : null, parse.GetValue(encoding), token);
                var result = await run(services, sources, options, parse.GetValue(dryRun), token);
                return result.Value is { } report
                    ? new ImportPrinter(host, services).Print(report, parse.GetValue(host.JsonOption), parse.GetValue(problems))
                    : host.Refuse(result.Refusal!);
            }, cancellationToken);
        });
        return command;
    }

    /// <summary>Asked before there is a database: a mistyped name leaves nothing behind.</summary>
    private static ImportSource[] Sources(string[] paths) =>
        [.. paths.Select(path => File.Exists(path) ? ImportSource.FromPath(path) : throw new FileNotFoundException(null, path))];

    private static async Task<ReadOptions> OptionsAsync(IServiceProvider services, string? currency, string? encoding, CancellationToken cancellationToken)
    {
        var desk = await services.GetRequiredService<ReadImports>().ReadAsync(Actor.CommandLine, cancellationToken);
        return new ReadOptions { TimeZone = desk.Zone, DefaultCurrency = currency ?? desk.Currency, Encoding = encoding };
    }
}
