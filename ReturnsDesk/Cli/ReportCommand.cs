using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary><c>report return-rate</c>: the figures of the dashboard for scripts and for people without a browser.</summary>
internal static class ReportCommand
{
    public static Command Create(CliHost host)
    {
        var words = Words();
        return new Command("report", words["Cli.Report"]) { ReturnRate(host, words) };
    }

    private static Command ReturnRate(CliHost host, StringLocalizer<ReportTexts> words)
    {
        var by = OneOf<RateBy>("--by", words["Cli.By"]);
        var basis = OneOf<RateBasis>("--basis", words["Cli.Basis"]);
        var from = Day("--from", words["Cli.From"], words);
        var to = Day("--to", words["Cli.To"], words);
        var command = new Command("return-rate", words["Cli.ReturnRate"]) { by, basis, from, to, host.JsonOption };
        command.Validators.Add(result =>
        {
            if (Given(result, from) > Given(result, to))
            {
                result.AddError(words["Cli.DaysSwapped"]);
            }
        });
        command.SetAction((parse, cancellationToken) => host.RunOnExistingAsync(parse, async (services, token) =>
        {
            var question = new RateQuestion { By = Chosen<RateBy>(parse, by), Basis = Chosen<RateBasis>(parse, basis), From = parse.GetValue(from), To = parse.GetValue(to) };
            var rows = await services.GetRequiredService<ReadReturnRate>().ReadAsync(Actor.CommandLine, question, token);
            if (parse.GetValue(host.JsonOption))
            {
                host.PrintJson(rows.Select(ReturnRateJson.Of));
            }
            else
            {
                host.Out.WriteLine(ReturnRateTable.Text(question.By, rows, words));
            }

            return 0;
        }, cancellationToken));
        return command;
    }

    /// <summary>Words of the command line are lower case: <c>category</c> for <see cref="RateBy.Category"/>.</summary>
    private static Option<string> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())];
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static T Chosen<T>(ParseResult parse, Option<string> option)
        where T : struct, Enum => Enum.Parse<T>(parse.GetRequiredValue(option), ignoreCase: true);

    private static Option<DateOnly?> Day(string name, string description, StringLocalizer<ReportTexts> words)
    {
        DateOnly? Read(ArgumentResult result)
        {
            var day = RateDays.Parse(result.Tokens[0].Value);
            if (day is null)
            {
                result.AddError(words["Cli.NoDay", result.Tokens[0].Value]);
            }

            return day;
        }

        return new Option<DateOnly?>(name) { Description = description, HelpName = "yyyy-MM-dd", CustomParser = Read };
    }

    private static DateOnly? Given(CommandResult result, Option<DateOnly?> option) => RateDays.Parse(result.GetResult(option)?.Tokens.SingleOrDefault()?.Value);

    /// <summary>Descriptions are needed before there are services.</summary>
    private static StringLocalizer<ReportTexts> Words() =>
        new(new WordsFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
}
