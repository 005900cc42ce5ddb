using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;

namespace ReturnsDesk.Cli;

/// <summary><c>audit verify</c> names the first bad entry of the chain, exit code 1; <c>audit head</c> prints where it ends, to be kept elsewhere.</summary>
internal static class AuditCommand
{
    public static Command Create(CliHost host) => new("audit", host.Words["Audit"]) { Verify(host), Head(host) };

    private static Command Verify(CliHost host)
    {
        var command = new Command("verify", host.Words["Audit.Verify"]) { host.JsonOption };
        command.SetAction((parse, cancellationToken) => host.RunOnExistingAsync(parse, async (services, token) =>
        {
            var answer = await services.GetRequiredService<VerifyAudit>().ReadAsync(Actor.CommandLine, cancellationToken: token);
            if (parse.GetValue(host.JsonOption))
            {
                host.PrintJson(answer);
            }
            else
            {
                Print(host, answer);
            }

            return answer.Holds ? CliHost.Done : CliHost.Refused;
        }, cancellationToken));
        return command;
    }

    private static Command Head(CliHost host)
    {
        var command = new Command("head", host.Words["Audit.Head"]);
        command.SetAction((parse, cancellationToken) => host.RunOnExistingAsync(parse, async (services, token) =>
        {
            var head = await services.GetRequiredService<ReadAuditHead>().ReadAsync(Actor.CommandLine, token);
            if (head is null)
            {
                host.Error.WriteLine(host.Words["Audit.Empty"]);
                return CliHost.Refused;
            }

            host.Out.WriteLine(head.ToLine());
            return CliHost.Done;
        }, cancellationToken));
        return command;
    }

    private static void Print(CliHost host, ChainAnswer answer)
    {
        host.Out.WriteLine(answer.Fault is { } fault ? ChainWords.Sentence(fault) : host.Words["Audit.Holds", answer.Good]);
        host.Out.WriteLine(answer.LastExportedAt is { } at
            ? host.Words["Audit.Compared", answer.AgreedHeads, at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)]
            : host.Words["Audit.NeverExported"]);
        if (answer.UnreadableLines > 0)
        {
            host.Out.WriteLine(host.Words["Audit.UnreadableLines", answer.UnreadableLines]);
        }
    }
}
