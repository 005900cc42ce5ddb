using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>Who wrote to whom.</summary>
public enum MessageSide
{
    FromCustomer,
    FromDesk,
}

/// <summary>Where a message was written.</summary>
public enum MessageSource
{
    Portal,
    Desk,
    Mail,
}

/// <summary>One message between the customer and the desk about a case. It is never changed; until it is to be seen its writer may take it back.</summary>
public sealed class CaseMessage
{
    public const int MostLetters = 4000;
    public const int MailKeyLength = 200;

    private CaseMessage()
    {
    }

    public long Id { get; private set; }
    public long ReturnCaseId { get; private set; }
    public MessageSide Side { get; private set; }

    /// <summary>The writer's name at that time.</summary>
    public string By { get; private set; } = "";

    /// <summary>The staff user's id; empty for a customer.</summary>
    public string ById { get; private set; } = "";
    public string Body { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>From when on the other side sees it: a message of the desk is held so that undo is real.</summary>
    public DateTime VisibleAt { get; private set; }
    public DateTime? ReadByDeskAt { get; private set; }
    public DateTime? ReadByCustomerAt { get; private set; }
    public MessageSource Source { get; private set; }

    /// <summary>Names the mail it came by, so that the same mail counts once; unique.</summary>
    public string? MailKey { get; private set; }

    /// <summary>Until when the customer was promised an answer.</summary>
    public DateTime? AnswerByAt { get; private set; }

    public static CaseMessage FromDesk(long caseId, Actor by, string body, DateTime at, DateTime visibleAt) => new()
    {
        ReturnCaseId = caseId,
        Side = MessageSide.FromDesk,
        Source = MessageSource.Desk,
        By = by.Name,
        ById = by.Id,
        Body = body,
        At = at,
        VisibleAt = visibleAt,
    };

    public static CaseMessage FromCustomer(long caseId, string name, string body, MessageSource source, string? mailKey, DateTime at, DateTime? answerByAt) => new()
    {
        ReturnCaseId = caseId,
        Side = MessageSide.FromCustomer,
        Source = source,
        MailKey = mailKey,
        By = name,
        Body = body,
        At = at,
        VisibleAt = at,
        AnswerByAt = answerByAt,
    };

    /// <summary>A text as it is kept: without blanks around it, and without numbers of payment cards. Refused: <c>message.length</c>.</summary>
    public static Result<string> Written(string? text) =>
        (text ?? "").Trim() is { Length: > 0 and <= MostLetters } body ? CardNumbers.Mask(body) : new Refusal("message.length", MostLetters) { Field = nameof(Body) };

    /// <summary>The other side read it.</summary>
    public void Read(DateTime at)
    {
        if (Side == MessageSide.FromCustomer)
        {
            ReadByDeskAt = at;
        }
        else
        {
            ReadByCustomerAt = at;
        }
    }

    /// <summary>Null while it may be taken back by this person, else why not: <c>message.not-yours</c>, <c>message.went-out</c>.</summary>
    public Refusal? WhyNotTakenBack(Actor by, DateTime at) =>
        Side != MessageSide.FromDesk || ById != by.Id ? new Refusal("message.not-yours")
        : VisibleAt <= at ? new Refusal("message.went-out", VisibleAt)
        : null;
}
