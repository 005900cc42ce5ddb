using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Mailing.Page;

/// <summary>Queues a mail that says that mail works. Refused: <c>mail.needs-address</c>, <c>mail.not-configured</c>.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class SendTestMail(DeskStore store, MailDesk desk, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, string to, string culture, CancellationToken cancellationToken = default) => store.WriteAsync<SendTestMail>(
        actor,
        db =>
        {
            if (!OutboxMail.IsAddress(to))
            {
                return Task.FromResult<Result>(new Refusal("mail.needs-address") { Field = "To" });
            }

            if (!desk.CanSend)
            {
                return Task.FromResult<Result>(new Refusal("mail.not-configured", string.Join(", ", desk.WrongForSending)));
            }

            QueueMail.Add(db, new MailDraft(MailKind.Test, to, culture == CustomerCulture.Chinese ? CustomerCulture.Chinese : CustomerCulture.English, null, null, OutboxMail.NoFacts, clock.GetUtcNow().UtcDateTime));
            return Task.FromResult(Result.Done);
        },
        cancellationToken);
}
