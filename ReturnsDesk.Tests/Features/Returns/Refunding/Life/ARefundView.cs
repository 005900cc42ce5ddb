using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Life;

/// <summary>Refunds as the screens get them, for tests that are about what is shown. Proposed by <see cref="Proposer"/> on <see cref="AReturn.Monday"/>, sent ten seconds later.</summary>
internal static class ARefundView
{
    public const string Proposer = "agent-1";

    public static DateTime Sent { get; } = AReturn.Monday.AddSeconds(10);

    public static IntentView Part(MoneyStatus status, long id = 1) => new()
    {
        Id = id,
        PaymentId = 1,
        Status = status,
        StatusAt = Sent,
        Method = "Card",
        PaymentReference = "pi_1",
        Gateway = "test",
        AmountMinor = 4500,
        Currency = "EUR",
        Key = "key" + id,
        Sends = 1,
        SendAfterAt = Sent,
        NextAt = Sent.AddSeconds(90),
        FirstSentAt = Sent,
        LastSentAt = Sent,
        AbsentAt = null,
        LeaseUntilAt = null,
        SettledAt = null,
        ReplacedAt = null,
        GatewayReference = null,
        Problem = null,
        Attention = null,
        AttentionAt = null,
        Attempts = [],
    };

    public static RefundView Of(params IntentView[] parts) => new()
    {
        Id = 7,
        ReturnCaseId = 3,
        ReturnNumber = "R-2026-000003",
        OrderNumber = "1001",
        CustomerName = "Cora Customer",
        Status = parts.Length > 0 ? parts[^1].Status : MoneyStatus.Queued,
        TotalMinor = 4500,
        Currency = "EUR",
        ProposedById = Proposer,
        ProposedByName = "Ann Agent",
        ProposerRoles = "Agent",
        NeedsApproval = false,
        LimitsNumber = 1,
        ContentHash = "",
        ProposedAt = AReturn.Monday,
        SettledAt = null,
        GoodwillReason = null,
        Derivation = [],
        Lines = [],
        Approvals = [],
        Intents = parts,
    };
}
