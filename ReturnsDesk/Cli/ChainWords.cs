using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary>Says what is wrong with an audit chain.</summary>
internal static class ChainWords
{
    public static string Sentence(ChainFault fault) => CommandLineServices.Words<AuditTexts>()[$"Fault.{fault.Kind}", fault.Seq];
}
