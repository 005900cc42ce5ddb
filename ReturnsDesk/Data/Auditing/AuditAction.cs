using System.Text.RegularExpressions;

namespace ReturnsDesk.Data.Auditing;

/// <summary>The name of a use case as the chain has it: <c>ProposeRefund</c> is <c>refund.propose</c>.</summary>
internal static partial class AuditAction
{
    public static string Of(Type useCase)
    {
        var words = Words().Matches(useCase.Name).Select(word => word.Value.ToLowerInvariant()).ToList();
        return words.Count == 1 ? words[0] : $"{string.Join('-', words.Skip(1))}.{words[0]}";
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
