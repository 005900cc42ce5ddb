using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>A request of the past: what was known of it then, what was decided, and what has become of it.</summary>
public sealed record PastRequest
{
    public required string Number { get; init; }

    /// <summary>The version that judged it.</summary>
    public required int PolicyVersion { get; init; }
    public required ReturnKind Kind { get; init; }
    public required ReturnWay Way { get; init; }
    public required CaseStatus Status { get; init; }

    /// <summary>What was done without a person.</summary>
    public required AutomaticAction Automatic { get; init; }
    public required IReadOnlyList<PastLine> Lines { get; init; }

    /// <summary>False where the facts were not kept with the case: they were rebuilt from what the desk knows today.</summary>
    public required bool FactsWereKept { get; init; }
    public required OrderCosts Order { get; init; }

    /// <summary>What the other returns of the order gave back.</summary>
    public required RefundHistory Before { get; init; }

    /// <summary>What the whole request was worth when it was asked for.</summary>
    public long WorthMinor => Lines.Sum(line => line.Facts.WorthMinor);

    /// <summary>The main reason, as the reports count it: that of the first line.</summary>
    public JudgedFacts Main => Lines[0].Facts;
}

/// <summary>One line of a request of the past.</summary>
public sealed record PastLine
{
    public required JudgedFacts Facts { get; init; }

    /// <summary>What was answered then; null where that was not kept.</summary>
    public required VerdictAnswer? Answer { get; init; }
    public required bool WasStatutory { get; init; }

    /// <summary>What inspection found, else what was stated.</summary>
    public required string FinalReasonCode { get; init; }
    public required FaultSide FinalFault { get; init; }

    /// <summary>Zero-based place among the lines of the order.</summary>
    public required int OrderLine { get; init; }
    public required int AcceptedUnits { get; init; }
    public required IReadOnlyList<GradedUnits> Graded { get; init; }
}
