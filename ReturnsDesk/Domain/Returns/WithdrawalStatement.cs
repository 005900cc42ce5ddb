using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>How far the desk got with a statement.</summary>
public enum StatementState
{
    Received,

    /// <summary>It named one order, and its case was opened with it.</summary>
    Opened,

    /// <summary>A person finds out which order it is about, or what follows from it.</summary>
    NeedsPerson,

    /// <summary>A person opened the case of the order it is about.</summary>
    Attached,

    /// <summary>A person found that nothing follows from it, and says why.</summary>
    SetAside,
}

/// <summary>
/// What a buyer said when they withdrew from a contract. It is always taken down, whatever the desk's rules say of it, and what was said is never changed; what moves is what the
/// desk made of it.
/// </summary>
public sealed partial class WithdrawalStatement
{
    public const int ReasonLength = 1000;
    public const int TextLength = 3900;

    private WithdrawalStatement()
    {
    }

    /// <param name="reference">What the buyer quotes.</param>
    /// <param name="said">Cleaned, and lacking nothing.</param>
    /// <param name="text">The words as they were shown and confirmed.</param>
    /// <param name="culture">The language of those words.</param>
    /// <param name="at">The moment it arrived, UTC.</param>
    public WithdrawalStatement(string reference, WithdrawalDraft said, string text, string culture, DateTime at)
    {
        (Reference, Name, OrderNumber, Email, Items) = (reference, said.Name, said.OrderNumber, said.Email, said.Items);
        (EmailKey, Text, Culture, ReceivedAt) = (EmailAddress.Fold(said.Email), text, culture, at);
    }

    public long Id { get; private set; }
    public string Reference { get; private set; } = "";
    public DateTime ReceivedAt { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>As typed.</summary>
    public string OrderNumber { get; private set; } = "";
    public string Email { get; private set; } = "";

    /// <summary>What two addresses are compared by.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>The goods as the buyer named them; empty for all of the order.</summary>
    public string Items { get; private set; } = "";

    /// <summary>The whole statement in the words that were shown and confirmed, in <see cref="Culture"/>.</summary>
    public string Text { get; private set; } = "";
    public string Culture { get; private set; } = "";

    /// <summary>Unique: of the form that was sent and of what it said, so that the same one twice counts once.</summary>
    public string FormKey { get; private set; } = "";

    /// <summary>Hash of the network address, for the limits alone; forgotten soon.</summary>
    public string? From { get; private set; }

    /// <summary>True where the buyer had proved that the order is theirs.</summary>
    public bool IsProven { get; private set; }
    public long? OrderId { get; private set; }
    public string? CaseNumber { get; private set; }
    public StatementState State { get; private set; }
    public DateTime StateAt { get; private set; }
    public string? HandledById { get; private set; }
    public string? HandledByName { get; private set; }

    /// <summary>Why it was set aside.</summary>
    public string? Reason { get; private set; }
    public int Version { get; private set; }

    /// <summary>How it came in.</summary>
    public WithdrawalStatement Via(string formKey, string from, long? provenOrderId)
    {
        (FormKey, From, OrderId, IsProven) = (formKey, from, provenOrderId, provenOrderId is not null);
        return this;
    }

    /// <summary>The law counts from the day of receipt: the money is due fourteen days later, or once the goods are on their way back where that is later.</summary>
    public DateOnly RefundDueOn(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(ReceivedAt, zone)).AddDays(RefundDue.DaysInEurope);

    /// <summary>The end of that day in the merchant's zone.</summary>
    public DateTime RefundDueAt(TimeZoneInfo zone) => MerchantDay.EndOf(RefundDueOn(zone), zone);

    /// <summary>What the history of its case keeps.</summary>
    public SaidBefore AsSaid() => new(ReceivedAt, Actor.Customer(Name), $"{Reference}\n{Text}");
}
