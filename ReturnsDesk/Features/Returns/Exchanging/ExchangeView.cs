using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>What is sent in place of the goods of a case, for the screen.</summary>
public sealed record ExchangeView(CaseRef Ref, ReturnKind Kind, string Currency)
{
    /// <summary>Null where nothing was chosen yet.</summary>
    public ReplacementStatus? Status { get; init; }
    public IReadOnlyList<ExchangeItemView> Items { get; init; } = [];

    /// <summary>The lines of the case, for which something can be chosen.</summary>
    public required IReadOnlyList<ExchangeLineView> Lines { get; init; }
    public DateTime? ReservedUntilAt { get; init; }
    public bool IsSentFirst { get; init; }
    public string? Carrier { get; init; }
    public string? Waybill { get; init; }
    public DateTime? SentAt { get; init; }

    /// <summary>How the difference comes about.</summary>
    public IReadOnlyList<DerivationStep> Derivation { get; init; } = [];

    /// <summary>What the customer still pays; zero where nothing is due.</summary>
    public required Money Due { get; init; }

    /// <summary>What is the customer's and waits to be proposed as a refund.</summary>
    public required Money Owed { get; init; }
    public LinkView? Link { get; init; }

    /// <summary>Why each act is not possible now; null where it is. The right of the person is another question.</summary>
    public Refusal? WhyNotChoose { get; init; }
    public Refusal? WhyNotSend { get; init; }
    public Refusal? WhyNotCharge { get; init; }
    public Refusal? WhyNotUndo { get; init; }
}

/// <summary>What goes out for which line.</summary>
public sealed record ExchangeItemView(long OrderLineId, string Sku, string ProductName, string? Variant, string? Part, int Units, Money UnitPrice, bool IsStocked);

/// <summary>A line of the case, and how many of its units something can be chosen for.</summary>
public sealed record ExchangeLineView(long OrderLineId, string Sku, string ProductName, string? Variant, int Units);

/// <summary>The newest payment link.</summary>
public sealed record LinkView(ChargeStatus Status, Money Amount, string? Url, DateTime ExpiresAt, DateTime? PaidAt, string? Problem, bool IsByHand);

/// <summary>An article that can be chosen. <see cref="Difference"/>: what one unit costs beyond what one of the line is worth; below zero it is given back.</summary>
public sealed record ExchangeChoice(string Sku, string ProductName, string? Variant, Money Price, Money Difference, int FreeUnits);
