using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary><c>reconcile GATEWAY</c>: the gateway's list, or a statement, against ours. Exit code 1 where differences are open, or nothing could be concluded.</summary>
internal static class ReconcileCommand
{
    private const int Shown = 50;

    public static Command Create(CliHost host)
    {
        var gateway = new Argument<string>("GATEWAY") { Description = host.Words["Reconcile.Gateway"] };
        var from = Day("--from", host.Words["Reconcile.From"]);
        var to = Day("--to", host.Words["Reconcile.To"]);
        var file = new Option<string?>("--file") { Description = host.Words["Reconcile.File"], HelpName = "FILE" };
        var command = new Command("reconcile", host.Words["Reconcile"]) { gateway, from, to, file, host.JsonOption };
        command.SetAction((parse, cancellationToken) => host.RunOnExistingAsync(parse, async (services, token) =>
        {
            if (parse.GetValue(file) is { } missing && !File.Exists(missing))
            {
                throw new FileNotFoundException(null, missing);
            }

            var zone = new MerchantZone();
            zone.Use((await services.GetRequiredService<ReadReconciliations>().ReadAsync(Actor.CommandLine, token)).ZoneId);
            var statement = parse.GetValue(file) is { } path ? new StatementSource(Path.GetFileName(path), () => File.OpenRead(path)) : null;
            var wish = new ReconcileWish(parse.GetRequiredValue(gateway), Start(parse.GetValue(from), zone), Start(parse.GetValue(to)?.AddDays(1), zone), statement);
            var result = await services.GetRequiredService<ReconcileGateway>().ExecuteAsync(Actor.CommandLine, wish, null, token);
            if (result.Value is not { } report)
            {
                return host.Refuse(result.Refusal!);
            }

            var filter = new DifferenceFilter(wish.Gateway, DifferenceState.Open, Take: parse.GetValue(host.JsonOption) ? ReconcileGateway.MostDifferences : Shown);
            var open = await services.GetRequiredService<ReadDifferences>().ReadAsync(Actor.CommandLine, filter, token);
            if (parse.GetValue(host.JsonOption))
            {
                host.PrintJson(Json(report, open));
            }
            else
            {
                Print(host, wish.Gateway, report, open);
            }

            return report is { State: ReconciliationState.Done, Open: 0 } ? CliHost.Done : CliHost.Refused;
        }, cancellationToken));
        return command;
    }

    private static void Print(CliHost host, string gateway, ReconcileReport report, IReadOnlyList<DifferenceRow> open)
    {
        if (report.ProblemCount > 0)
        {
            host.Error.WriteLine(host.Words["Reconcile.Unreadable", report.ProblemCount]);
            report.Problems.Take(Shown).ToList().ForEach(host.Error.WriteLine);
            return;
        }

        host.Out.WriteLine(host.Words[
            "Reconcile.Done", gateway, DifferenceSentence.InUtc(report.From), DifferenceSentence.InUtc(report.To), report.TheirRows, report.OurRows, report.Matched, report.Differences, report.Undecided]);
        host.Out.WriteLine(report.Open == 0 ? host.Words["Reconcile.NoneOpen", gateway] : host.Words["Reconcile.Open", report.Open, gateway]);
        var (texts, words) = (CommandLineServices.Words<ReconciliationTexts>(), CommandLineServices.Words<DomainTexts>());
        foreach (var row in open)
        {
            host.Out.WriteLine($"  {row.Id}  {texts[$"Kind.{row.Kind}"]}  {NameOf(row)}");
            host.Out.WriteLine($"      {DifferenceSentence.Why(row, texts, words, DifferenceSentence.InUtc)}");
            host.Out.WriteLine($"      {DifferenceSentence.Next(row, texts)}");
        }

        if (report.Open > open.Count)
        {
            host.Out.WriteLine("  " + host.Words["Reconcile.More", report.Open - open.Count]);
        }
    }

    private static object Json(ReconcileReport report, IReadOnlyList<DifferenceRow> open) => new
    {
        report.RunId,
        report.State,
        report.Format,
        report.From,
        report.To,
        report.TheirRows,
        report.OurRows,
        report.Matched,
        report.Undecided,
        report.Differences,
        report.Open,
        report.Problems,
        OpenDifferences = open.Select(row => new
        {
            row.Id,
            row.Kind,
            row.Explanation,
            row.Key,
            row.Reference,
            Payment = row.PaymentReference,
            row.ReturnNumber,
            OurAmount = row.Ours?.ToPlainText(),
            row.OurCurrency,
            row.OurStatus,
            GatewayAmount = row.Theirs?.ToPlainText(),
            GatewayCurrency = row.TheirCurrency,
            GatewayStatus = row.TheirOutcome,
            GatewayTime = row.TheirAt,
        }),
    };

    private static string NameOf(DifferenceRow row) => string.Join("  ", new[] { row.ReturnNumber, row.Reference, row.Key, row.PaymentReference }.Where(name => !string.IsNullOrEmpty(name)).Distinct());

    private static DateTime? Start(DateOnly? day, MerchantZone zone) => day is { } on ? zone.ToUtc(on.ToDateTime(TimeOnly.MinValue)) : null;

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: {result.Tokens[0].Value}");
            return null;
        },
    };
}
