using System.CommandLine;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Cli;

/// <summary><c>docs states</c>: the allowed steps as diagrams. docs/states.md is this output.</summary>
internal static class DocsCommand
{
    public static Command Create(CliHost host)
    {
        var states = new Command("states", host.Words["Docs.States"]);
        states.SetAction(_ => host.Out.Write(States()));
        return new Command("docs", host.Words["Docs"]) { states };
    }

    internal static string States() => string.Join('\n',
    [
        "# The states of a return", "",
        "Four axes that move independently, and two that belong to exchanges. Written by `returnsdesk docs states` from the tables that the program itself asks; do not edit.", "",
        .. Section("Case", "Which step the return has reached (`CaseFlow`).", CaseFlow.Steps.ToMermaid(CaseStatus.Requested)),
        .. Section("Parcel", "Where the goods are (`ParcelFlow`).", ParcelFlow.Steps.ToMermaid(ParcelStatus.None)),
        .. Section("Money", "How far one movement of money got (`MoneyFlow`).", MoneyFlow.Steps.ToMermaid(MoneyStatus.Draft)),
        .. Section("Dispute", "Who disputes, and how far the platform got (`DisputeFlow`).", DisputeFlow.Steps.ToMermaid(DisputeStatus.None)),
        .. Section("Replacement", "What is sent in place of goods (`ReplacementFlow`).", ReplacementFlow.Steps.ToMermaid(ReplacementStatus.Reserved)),
        .. Section("Payment link", "How far the charge for a difference got (`ChargeFlow`).", ChargeFlow.Steps.ToMermaid(ChargeStatus.Queued)),
    ]);

    private static string[] Section(string title, string what, string mermaid) => [$"## {title}", "", what, "", "```mermaid", mermaid, "```", ""];
}
