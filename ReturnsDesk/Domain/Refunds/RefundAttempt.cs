namespace ReturnsDesk.Domain.Refunds;

/// <summary>What was tried, or heard.</summary>
public enum AttemptKind
{
    /// <summary>A send went out; its answer is a row of its own, so that a send without one shows.</summary>
    Send,

    /// <summary>The answer to a send.</summary>
    Answer,

    /// <summary>What the gateway said when it was asked.</summary>
    Asked,

    /// <summary>What the gateway said unasked, by webhook.</summary>
    News,

    /// <summary>What a person wrote down or decided.</summary>
    Person,
}

/// <summary>One try or one piece of news; kept for ever, never changed. <see cref="Outcome"/> is missing where a send has only begun.</summary>
public sealed class RefundAttempt
{
    private RefundAttempt()
    {
    }

    internal RefundAttempt(DateTime at, AttemptKind kind, GatewayAnswer? answer, int leaseNumber)
    {
        (At, Kind, Outcome, HttpStatus, LeaseNumber) = (at, kind, answer?.Outcome, answer?.HttpStatus, leaseNumber);
        (Reference, Detail) = (Cut(answer?.Reference, MostReference), Cut(answer?.Detail, MostDetail));
    }

    public const int MostReference = 200;
    public const int MostDetail = 1000;

    public long Id { get; private set; }
    public long RefundIntentId { get; private set; }
    public DateTime At { get; private set; }
    public AttemptKind Kind { get; private set; }
    public GatewayOutcome? Outcome { get; private set; }
    public int? HttpStatus { get; private set; }

    /// <summary>Which round of work it belongs to; see <see cref="RefundIntent.LeaseNumber"/>.</summary>
    public int LeaseNumber { get; private set; }
    public string Reference { get; private set; } = "";
    public string Detail { get; private set; } = "";

    internal static string Cut(string? text, int most) => text is null ? "" : text.Length <= most ? text : text[..most];
}
