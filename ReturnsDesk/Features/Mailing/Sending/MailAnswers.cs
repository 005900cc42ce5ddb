using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Features.Mailing.Sending;

/// <summary>Stores what a server said of a mail, and tells the case where the customer does not have it.</summary>
public sealed class MailAnswers(DeskStore store, DeedRoom deeds, TimeProvider clock)
{
    private const int MostStores = 10;

    /// <summary>Stores it again and again where others write to the same rows: an answer that was heard is not thrown away.</summary>
    public async Task StoreAsync<TUseCase>(Actor actor, long mailId, int leaseNumber, MailAnswer answer)
    {
        for (var attempt = 1; attempt <= MostStores; attempt++)
        {
            var result = await store.WriteAsync<TUseCase>(
                actor,
                async db =>
                {
                    var mail = await db.OutboxMails.SingleAsync(candidate => candidate.Id == mailId);
                    Take(mail, answer, leaseNumber, clock.GetUtcNow().UtcDateTime);
                    await TellAsync(db, actor, mail);
                    return Result.Done;
                },
                CancellationToken.None);
            if (result.Refusal?.Code is not ("desk.changed-meanwhile" or "desk.busy"))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt));
        }
    }

    /// <summary>Writes into the history of its case that the mail is not with the customer, inside the caller's transaction.</summary>
    public async Task TellAsync(ReturnsDb db, Actor actor, OutboxMail mail)
    {
        var code = mail.State switch
        {
            MailState.Failed => "mail-failed",
            MailState.GivenUp => "mail-given-up",
            MailState.Bounced => "mail-bounced",
            _ => null,
        };
        if (code is not null && await db.ReturnCases.SingleOrDefaultAsync(returnCase => returnCase.Number == mail.CaseNumber) is { } told)
        {
            told.TellMail(await deeds.WithoutPolicyAsync(db, actor, CancellationToken.None), code, mail.Problem is { Length: > 0 } said ? said : mail.ProblemCode ?? "");
        }
    }

    private static void Take(OutboxMail mail, MailAnswer answer, int leaseNumber, DateTime at)
    {
        switch (answer.Outcome)
        {
            case MailOutcome.Taken:
                mail.Deliver(at);
                break;
            case MailOutcome.Refused:
                mail.Refuse(at, answer.Code, answer.Detail);
                break;
            case MailOutcome.NotNow or MailOutcome.Unreachable:
                mail.PutOff(at, answer.Code, answer.Detail, leaseNumber);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(answer), answer.Outcome, "Unknown outcome.");
        }
    }
}
