using ReturnsDesk.Data;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Features.Mailing.Composing;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Features.Mailing.Sending;

/// <summary>Makes a mail that was taken on ready to go out, with secrets of its own: a try that broke off may have arrived, so the links in it stay good.</summary>
public sealed class MailWriting(MailDesk desk, TimeProvider clock)
{
    /// <summary>Null where what it tells is not so any more; the mail is then done with.</summary>
    internal async Task<OutgoingMail?> WriteAsync(ReturnsDb db, OutboxMail mail, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var sender = new MailSender(merchant.Name, merchant.TimeZone);
        if (mail.CaseNumber is not { } number)
        {
            return Ready(mail, MailComposer.Compose(mail, sender, null), sender, "", null, now);
        }

        var returnCase = await MailCaseReader.LoadAsync(db, number, cancellationToken);
        if (returnCase is null || !CaseMails.IsStillSo(mail.Kind, returnCase))
        {
            mail.Drop(now.UtcDateTime);
            return null;
        }

        var status = desk.StatusAddress(OrderLinkTokens.Issue(db, returnCase.OrderId, now.UtcDateTime));
        var reply = desk.TakesReplies ? desk.ReplyAddress(IssueReply(db, number, returnCase.OrderId, now.UtcDateTime)) : null;
        var told = await MailCaseReader.TellAsync(db, mail, returnCase, status, reply is not null, cancellationToken);
        return Ready(mail, MailComposer.Compose(mail, sender, told), sender, MailLetters.Name(told.CustomerName) ?? "", reply, now);
    }

    private OutgoingMail Ready(OutboxMail mail, ComposedMail composed, MailSender sender, string toName, string? reply, DateTimeOffset now) =>
        new(mail.To, toName, sender.ShopName, composed.Subject, composed.Text, composed.Html, mail.NameAt(desk.Server.FromDomain)) { ReplyTo = reply, At = now };

    private static string IssueReply(ReturnsDb db, string number, long orderId, DateTime at)
    {
        var token = MailToken.DrawForReply();
        db.ReplyAddresses.Add(new ReplyAddress(number, orderId, AccessSecret.HashOf(token), at));
        return token;
    }
}
