using ReturnsDesk.Data;
using ReturnsDesk.Domain.Mailing;

namespace ReturnsDesk.Features.Mailing;

/// <summary>A mail that a use case wants sent. Of a case with its own steps the mails queue themselves; this is for everything else.</summary>
public sealed record MailDraft(MailKind Kind, string To, string Culture, long? OrderId, string? CaseNumber, IReadOnlyDictionary<string, string> Facts, DateTime SendAfterAt);

/// <summary>Puts a mail into the outbox, inside the transaction of what it tells.</summary>
public static class QueueMail
{
    /// <exception cref="ArgumentException">There is no usable address: ask before.</exception>
    public static OutboxMail Add(ReturnsDb db, MailDraft draft, DateTime at)
    {
        if (!OutboxMail.IsAddress(draft.To))
        {
            throw new ArgumentException("A mail needs an address.", nameof(draft));
        }

        var mail = new OutboxMail(draft.Kind, draft.To.Trim(), draft.Culture, draft.Facts, at, draft.SendAfterAt).About(draft.OrderId, draft.CaseNumber);
        db.OutboxMails.Add(mail);
        return mail;
    }

    /// <summary>The same for what happens now and is held for nothing.</summary>
    public static OutboxMail Add(ReturnsDb db, MailDraft draft) => Add(db, draft, draft.SendAfterAt);
}
