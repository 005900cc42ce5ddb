using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>Pieces of a line of a proven order.</summary>
public sealed record WithdrawnUnits(long OrderLineId, int Units);

/// <summary>A statement as it is sent.</summary>
public sealed record WithdrawalSending(WithdrawalDraft Said, string Culture)
{
    /// <summary>Drawn with the form: the same form twice with the same words is one statement. Empty where it came without one.</summary>
    public string FormKey { get; init; } = "";

    /// <summary>The network address it came from; counted, then forgotten.</summary>
    public string From { get; init; } = "";

    /// <summary>What was chosen from a proven order; empty for all of it.</summary>
    public IReadOnlyList<WithdrawnUnits> Units { get; init; } = [];
}

/// <summary>The acknowledgement: that a statement arrived, what it says, and when. <see cref="IsMailed"/>: it also goes to the address named in it.</summary>
public sealed record StatementReceipt(string Reference, DateTime ReceivedAt, string Text, string Culture, string Email, bool IsMailed);
