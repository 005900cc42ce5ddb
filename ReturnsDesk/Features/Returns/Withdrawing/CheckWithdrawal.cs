using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>The first step: looks at the form and shows what will be said. It reads nothing, so it tells nothing of any order.</summary>
public static class CheckWithdrawal
{
    /// <summary>What is taken down, what it lacks, and its words where it lacks nothing.</summary>
    public static (WithdrawalDraft Said, IReadOnlyList<Refusal> Lacks, string? Text) Look(WithdrawalDraft typed, string culture)
    {
        var said = typed.Cleaned();
        var lacks = said.Lacks();
        return (said, lacks, lacks.Count == 0 ? StatementWords.Of(said, culture) : null);
    }
}
