using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Policies.Replaying;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary><c>policy replay</c>: a version of the policy tried on past requests, as the page does it. Exit code 1 where it was stopped.</summary>
internal static class PolicyCommand
{
    private const int ShownGroups = 10;
    private const int UsualMonths = 12;

    public static Command Create(CliHost host) => new("policy", host.Words["Policy"]) { Replay(host) };

    private static Command Replay(CliHost host)
    {
        var version = TypedOptions.WholeNumber(host.Words, "--version", host.Words["Policy.Version"], 0);
        version.Required = true;
        version.DefaultValueFactory = null;
        var months = TypedOptions.WholeNumber(host.Words, "--months", host.Words["Policy.Months"], UsualMonths);
        var command = new Command("replay", host.Words["Policy.Replay"]) { version, months, host.JsonOption };
        command.SetAction((parse, cancellationToken) => host.RunOnExistingAsync(parse, async (services, token) =>
        {
            var (number, back, asJson) = (parse.GetValue(version), parse.GetValue(months), parse.GetValue(host.JsonOption));
            var replayed = await services.GetRequiredService<ReplayPolicy>().ExecuteAsync(Actor.CommandLine, number, back, asJson ? null : new Told(host), token);
            if (replayed.Value is not { } outcome)
            {
                return host.Refuse(replayed.Refusal!);
            }

            if (asJson)
            {
                host.PrintJson(new { outcome.Id, Version = number, Months = back, outcome.Status, outcome.Result });
            }
            else if (outcome.Result is { } result)
            {
                Print(host, result, services.GetRequiredService<IStringLocalizer<ReplayTexts>>());
            }
            else
            {
                host.Error.WriteLine(host.Words["Policy.Stopped"]);
            }

            return outcome.Status == ReplayStatus.Done ? CliHost.Done : CliHost.Refused;
        }, cancellationToken));
        return command;
    }

    private static void Print(CliHost host, ReplayResult result, IStringLocalizer<ReplayTexts> texts)
    {
        host.Out.WriteLine(ReplaySentence.Of(result, texts));
        host.Out.WriteLine(ReplaySentence.Check(result.Check, texts));
        result.Check.Examples.ToList().ForEach(number => host.Out.WriteLine("  " + number));
        foreach (var (title, groups) in new[] { (texts["By.Category"], result.Categories), (texts["By.Reason"], result.Reasons), (texts["By.CustomerGroup"], result.CustomerGroups) })
        {
            host.Out.WriteLine(title);
            groups.Where(group => group.Changed > 0 || group.Difference != 0).Take(ShownGroups).ToList().ForEach(group => host.Out.WriteLine("  " + Line(group)));
        }

        host.Out.WriteLine(texts["Unknown"]);
        ReplaySentence.Unknown(result, texts).ToList().ForEach(sentence => host.Out.WriteLine("  " + sentence));
    }

    private static string Line(ReplayGroup group) => string.Create(
        CultureInfo.CurrentCulture,
        $"{(group.Key.Length > 0 ? group.Key : "–")}: {group.Changed:N0}/{group.Requests:N0}, {ReplaySentence.WithSign(new Money(group.Difference, group.Currency))} {group.Currency}  {string.Join(' ', group.Examples)}");

    /// <summary>A line at every ten thousand requests.</summary>
    private sealed class Told(CliHost host) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value)
        {
            if (value.Done % 10_000 == 0)
            {
                host.Error.WriteLine(host.Words["Policy.Progress", value.Done, value.Total]);
            }
        }
    }
}
