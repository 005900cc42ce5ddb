using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Features.Mailing.Sending;

/// <summary>What a round did. <see cref="IsUnreachable"/>: there is no way to the server, and the next round may wait.</summary>
public sealed record MailRound(int Due, bool IsUnreachable);

/// <summary>
/// Sends what is due, one after the other over one connection: takes a mail on and stores that, writes it, hands it over, stores the answer. Whoever is killed between the last two
/// leaves it to the end of the lease; it is then sent once more under the same Message-ID. Without a server nothing is taken on, and mails wait.
/// </summary>
[Requires(Permissions.EditMerchant)]
public sealed class SendMails(DeskStore store, MailDesk desk, MailWriting writing, MailAnswers answers, IMailTransport transport, TimeProvider clock)
{
    /// <summary>So many are looked at in one round; where as many were due, there may be more.</summary>
    public const int Batch = 50;

    /// <summary>Longer than a connection and a hand-over may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    // Unlike for every start of the program.
    private readonly string _node = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName[..Math.Min(50, Environment.MachineName.Length)]}/{Guid.NewGuid():N}");

    public async Task<MailRound> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var due = await DueAsync(actor, cancellationToken);
        if (!desk.CanSend || due.Count == 0)
        {
            return new MailRound(0, IsUnreachable: false);
        }

        await using var session = transport.Begin();
        foreach (var mailId in due)
        {
            if (await SendAsync(actor, session, mailId, cancellationToken) == MailOutcome.Unreachable)
            {
                return new MailRound(due.Count, IsUnreachable: true);
            }
        }

        return new MailRound(due.Count, IsUnreachable: false);
    }

    private Task<List<long>> DueAsync(Actor actor, CancellationToken cancellationToken) => store.ReadAsync<SendMails, List<long>>(
        actor,
        db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return db.OutboxMails.Where(mail => mail.State == MailState.Queued && mail.NextAt <= now)
                .OrderBy(mail => mail.NextAt).ThenBy(mail => mail.Id).Take(Batch).Select(mail => mail.Id).ToListAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Null where the mail was not sent at all: another node has it, or it is done with.</summary>
    private async Task<MailOutcome?> SendAsync(Actor actor, IMailSession session, long mailId, CancellationToken cancellationToken)
    {
        if (await ClaimAsync(actor, mailId, cancellationToken) is not { } leaseNumber || await WriteAsync(actor, mailId, leaseNumber, cancellationToken) is not { } ready)
        {
            return null;
        }

        // Once a server may have it, a stop of the program must not keep the answer from being stored: the hand-over has its own time limit.
        var answer = await session.SendAsync(ready, CancellationToken.None);
        await answers.StoreAsync<SendMails>(actor, mailId, leaseNumber, answer);
        return answer.Outcome;
    }

    private async Task<int?> ClaimAsync(Actor actor, long mailId, CancellationToken cancellationToken)
    {
        var claimed = await store.WriteAsync<SendMails, int?>(
            actor,
            async db =>
            {
                var mail = await db.OutboxMails.SingleAsync(candidate => candidate.Id == mailId, cancellationToken);
                var result = mail.Claim(_node, clock.GetUtcNow().UtcDateTime, Lease);
                return result.Refusal is { } refusal ? refusal : new Result<int?>(mail.State == MailState.Queued ? mail.LeaseNumber : null, null);
            },
            cancellationToken);
        return claimed.Value;
    }

    private async Task<OutgoingMail?> WriteAsync(Actor actor, long mailId, int leaseNumber, CancellationToken cancellationToken)
    {
        var written = await store.WriteAsync<SendMails, OutgoingMail?>(
            actor,
            async db =>
            {
                var mail = await db.OutboxMails.SingleAsync(candidate => candidate.Id == mailId, cancellationToken);
                return mail.LeaseNumber != leaseNumber ? new Refusal("mail.not-due") : new Result<OutgoingMail?>(await writing.WriteAsync(db, mail, cancellationToken), null);
            },
            cancellationToken);
        return written.Value;
    }
}
