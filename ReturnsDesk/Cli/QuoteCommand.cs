using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Returns.Refunding.Quoting;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary><c>quote FILE.json</c>: what the returns in a file are worth. Touches no database.</summary>
internal static class QuoteCommand
{
    public static Command Create(CliHost host)
    {
        var file = new Argument<string>("FILE.json") { Description = host.Words["Quote.File"] };
        var command = new Command("quote", host.Words["Quote"]) { file, host.JsonOption };
        command.SetAction(parse =>
        {
            using var stream = File.OpenRead(parse.GetRequiredValue(file));
            var read = QuoteRequest.Read(stream);
            var answered = read.Value is { } request ? QuoteFile.Run(request) : read.Refusal!;
            if (answered.Value is not { } answer)
            {
                return host.Refuse(answered.Refusal!);
            }

            if (parse.GetValue(host.JsonOption))
            {
                host.Out.WriteLine(QuoteFile.ToJson(answer));
            }
            else
            {
                Print(host, answer);
            }

            return CliHost.Done;
        });
        return command;
    }

    private static void Print(CliHost host, QuoteAnswer answer)
    {
        var steps = CommandLineServices.Words<RefundTexts>();
        for (var i = 0; i < answer.Returns.Count; i++)
        {
            host.Out.WriteLine(host.Words["Quote.Return", i + 1, new Money(answer.Returns[i].Total, answer.Currency)]);
            foreach (var step in answer.Returns[i].Derivation)
            {
                host.Out.WriteLine($"  {new Money(step.Amount, answer.Currency),16}  {Sentence(steps, step)}");
            }
        }
    }

    private static string Sentence(IStringLocalizer steps, StepAnswer step) =>
        Wording.Of(CultureInfo.CurrentCulture, steps[$"Step.{step.Code}"].Value, [.. step.Facts]);
}
