using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReturnsDesk.Domain.Mailing;

/// <summary>One mail to one person, stored in the transaction of what it tells. It is written when it is sent, from the facts kept here and the case as it then stands.</summary>
public sealed partial class OutboxMail
{
    public const int MostAddress = 254;
    public const int MostDetail = 500;

    private OutboxMail()
    {
    }

    /// <param name="kind">What it tells.</param>
    /// <param name="to">The address of the person.</param>
    /// <param name="culture">The language of the person, <c>en</c> or <c>zh-CN</c>.</param>
    /// <param name="facts">What it says beside what the case says.</param>
    /// <param name="at">When what it tells happened.</param>
    /// <param name="sendAfter">The end of the hold in which that can be undone.</param>
    public OutboxMail(MailKind kind, string to, string culture, IReadOnlyDictionary<string, string> facts, DateTime at, DateTime sendAfter)
    {
        (Kind, To, Culture, Facts) = (kind, to, culture, facts);
        (QueuedAt, SendAfterAt, NextAt, StateAt) = (at, sendAfter, sendAfter, at);
    }

    public long Id { get; private set; }
    public MailKind Kind { get; private set; }
    public string To { get; private set; } = "";
    public string Culture { get; private set; } = "";
    public long? OrderId { get; private set; }

    /// <summary>The case it is about; null for none.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>Unique where it is set: what must be told once is told once, whoever queues it.</summary>
    public string? Key { get; private set; }
    public IReadOnlyDictionary<string, string> Facts { get; private set; } = NoFacts;

    /// <summary>When what it tells happened.</summary>
    public DateTime QueuedAt { get; private set; }

    /// <summary>Before this it is not sent: what it tells can still be undone.</summary>
    public DateTime SendAfterAt { get; private set; }
    public MailState State { get; private set; }
    public DateTime StateAt { get; private set; }

    /// <summary>What receivers know it by: the same for every try, so that a second copy is seen as one.</summary>
    public string? MessageId { get; private set; }

    /// <summary>Why it is not with the customer; a code of the desk, and what the server said.</summary>
    public string? ProblemCode { get; private set; }
    public string? Problem { get; private set; }
    public int Version { get; private set; }

    public static IReadOnlyDictionary<string, string> NoFacts { get; } = new Dictionary<string, string>();

    public OutboxMail About(long? orderId, string? caseNumber)
    {
        (OrderId, CaseNumber) = (orderId, caseNumber);
        return this;
    }

    public OutboxMail Once(string key)
    {
        Key = key;
        return this;
    }

    /// <summary>A fact, or an empty text.</summary>
    public string Fact(string name) => Facts.GetValueOrDefault(name, "");

    /// <summary>Fixed at the first try: a hash of the number in the outbox, at the sender's domain.</summary>
    public string NameAt(string domain) => MessageId ??= $"{HashOf(string.Create(CultureInfo.InvariantCulture, $"outbox {Id} {QueuedAt:yyyyMMddHHmmss}"))[..40]}@{domain}";

    /// <summary>What it tells was undone. One that is on its way is.</summary>
    public void TakeBack(DateTime at)
    {
        if (State == MailState.Queued && !IsLeased(at))
        {
            End(MailState.TakenBack, at);
        }
    }

    /// <summary>One address that a server could know: something, one @, a name with a dot or of this machine, nothing that could end a line of a header.</summary>
    public static bool IsAddress(string? text) =>
        text?.Trim() is { Length: > 2 and <= MostAddress } address
        && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>' or ',' or ';' or '"')
        && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == address.LastIndexOf('@') && at < address.Length - 1;

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void End(MailState state, DateTime at)
    {
        (State, StateAt, LeaseHolder, LeaseUntilAt) = (state, at, null, null);
        if (Kind == MailKind.PortalCode)
        {
            // A code is a secret: nobody needs it here any more.
            Facts = new Dictionary<string, string> { ["OrderNumber"] = Fact("OrderNumber") };
        }
    }
}
