namespace ReturnsDesk.Domain.Returns;

/// <summary>A paper that a customer prints.</summary>
public enum ReturnPaper
{
    Label,
    Slip,
}

/// <summary>
/// An address that gives one paper of one case to whoever has it, for a short while: for printing where the customer is not signed in. It opens nothing else.
/// </summary>
public sealed class PaperLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private PaperLink()
    {
    }

    public PaperLink(long orderId, string caseNumber, ReturnPaper paper, string culture, string tokenHash, DateTime at) =>
        (OrderId, CaseNumber, Paper, Culture, TokenHash, CreatedAt, ExpiresAt) = (orderId, caseNumber, paper, culture, tokenHash, at, at + Lifetime);

    public long Id { get; private set; }
    public long OrderId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public ReturnPaper Paper { get; private set; }

    /// <summary>The language that the paper is printed in.</summary>
    public string Culture { get; private set; } = "";
    public string TokenHash { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public bool IsOpen(DateTime at) => RevokedAt is null && at < ExpiresAt;
}
