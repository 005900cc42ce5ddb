using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

public sealed partial class WithdrawalStatement
{
    /// <summary>Its case was opened when it came in.</summary>
    public void Open(long orderId, string caseNumber)
    {
        Expect(StatementState.Received);
        (OrderId, CaseNumber, State, StateAt) = (orderId, caseNumber, StatementState.Opened, ReceivedAt);
    }

    /// <summary>Nothing was opened by itself.</summary>
    public void LeaveToPerson()
    {
        Expect(StatementState.Received);
        (State, StateAt) = (StatementState.NeedsPerson, ReceivedAt);
    }

    /// <summary>A person opened the case of the order it is about. Refused: <c>statement.handled</c>.</summary>
    public Result Attach(Actor by, DateTime at, long orderId, string caseNumber)
    {
        if (WhyNotHandle() is { } refusal)
        {
            return refusal;
        }

        (OrderId, CaseNumber) = (orderId, caseNumber);
        Handled(StatementState.Attached, by, at);
        return Result.Done;
    }

    /// <summary>Nothing follows from it. Refused: <c>statement.handled</c>, <c>statement.reason</c> where there is none or it is too long.</summary>
    public Result SetAside(Actor by, DateTime at, string reason)
    {
        var why = CardNumbers.Mask(PlainText.Lines(reason));
        if (why.Length is 0 or > ReasonLength)
        {
            return new Refusal("statement.reason", ReasonLength) { Field = nameof(Reason) };
        }

        if (WhyNotHandle() is { } refusal)
        {
            return refusal;
        }

        Reason = why;
        Handled(StatementState.SetAside, by, at);
        return Result.Done;
    }

    /// <summary>The acknowledgement where no case sends one to this address: what was said and when, received and nothing more. It goes out at once, once.</summary>
    public OutboxMail Acknowledgement() => new OutboxMail(
        MailKind.StatementReceived,
        Email,
        Culture,
        new Dictionary<string, string> { ["Reference"] = Reference, ["Text"] = Text, ["OrderNumber"] = OrderNumber },
        ReceivedAt,
        ReceivedAt).Once($"statement {Reference}");

    /// <summary>Null while it waits for a person.</summary>
    public Refusal? WhyNotHandle() => State == StatementState.NeedsPerson ? null : new Refusal("statement.handled", Reference, State, HandledByName ?? "");

    private void Handled(StatementState state, Actor by, DateTime at) => (State, StateAt, HandledById, HandledByName) = (state, at, by.Id, by.Name);

    private void Expect(StatementState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"Statement {Reference} is {State}.");
        }
    }
}
