using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Mailing.Inbox;
using ReturnsDesk.Features.Returns.Conversing;

namespace ReturnsDesk.Features.Portal;

/// <summary>An answer to a mail is a message of the customer like one from the portal.</summary>
internal sealed class MailedReplies(RecordCustomerMessage record) : ICustomerReplies
{
    public async Task<Result> TakeAsync(CustomerReply reply, CancellationToken cancellationToken) =>
        new((await record.ExecuteAsync(reply.OrderId, reply.CaseNumber, new CustomerMessage(reply.Body, MessageSource.Mail, reply.MailKey), cancellationToken)).Refusal);
}
