using ReturnsDesk.Domain;

namespace ReturnsDesk.Features.Mailing.Inbox;

/// <summary>A customer's answer to a mail, without what it quotes. <see cref="MailKey"/> is the same for every copy of it.</summary>
public sealed record CustomerReply(long OrderId, string CaseNumber, string Body, string MailKey);

/// <summary>Takes answers into the conversation of their case, each once.</summary>
public interface ICustomerReplies
{
    /// <summary>Refused where the case cannot take it: the mail is then left to people.</summary>
    Task<Result> TakeAsync(CustomerReply reply, CancellationToken cancellationToken);
}

