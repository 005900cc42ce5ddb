using System.CommandLine;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Features.Settings.Verifying;

namespace ReturnsDesk.Cli;

/// <summary><c>verify</c>: do money and quantities agree with each other? Exit code 1 and the rows where they do not.</summary>
internal static class VerifyCommand
{
    public static Command Create(CliHost host)
    {
        var command = new Command("verify", host.Words["Verify"]) { host.JsonOption };
        command.SetAction((parse, cancellationToken) => host.RunOnExistingAsync(parse, async (services, token) =>
        {
            var books = await services.GetRequiredService<ReadInvariants>().ReadAsync(Actor.CommandLine, token);
            IReadOnlyList<InvariantAnswer> answers = [.. books, Chain(await services.GetRequiredService<VerifyAudit>().ReadAsync(Actor.CommandLine, cancellationToken: token))];
            if (parse.GetValue(host.JsonOption))
            {
                host.PrintJson(answers);
            }
            else
            {
                Print(host, answers);
            }

            return answers.All(answer => answer.Holds) ? CliHost.Done : CliHost.Refused;
        }, cancellationToken));
        return command;
    }

    /// <summary>The audit chain as one more check: good entries against those that were written.</summary>
    private static InvariantAnswer Chain(ChainAnswer chain) => new(
        "audit-chain", chain.Holds ? 0 : 1, chain.Fault is { } fault ? [new BrokenRow(ChainWords.Sentence(fault).TrimEnd('.', '。'), chain.Good, Math.Max(chain.Head, chain.Good))] : []);

    private static void Print(CliHost host, IReadOnlyList<InvariantAnswer> answers)
    {
        foreach (var answer in answers)
        {
            var words = host.Words["Verify." + answer.Code];
            host.Out.WriteLine(answer.Holds ? host.Words["Verify.Holds", words] : host.Words["Verify.Broken", words, answer.Broken]);
            foreach (var row in answer.Rows)
            {
                host.Out.WriteLine("    " + host.Words["Verify.Row", row.Row, row.Found, row.Expected]);
            }
        }

        var broken = answers.Count(answer => !answer.Holds);
        host.Out.WriteLine(broken == 0 ? host.Words["Verify.AllHold", answers.Count] : host.Words["Verify.SomeBroken", broken, answers.Count]);
    }
}
