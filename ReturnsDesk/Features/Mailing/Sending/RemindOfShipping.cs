using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Mailing.Sending;

/// <summary>
/// Queues a reminder a day before the time to send the goods ends, once for every end: a clock that was extended is reminded of again. Only those are reminded who were told of the
/// approval by mail, so a history that came from elsewhere stays silent; and none within a day of the approval.
/// </summary>
[Requires(Permissions.EditMerchant)]
public sealed class RemindOfShipping(DeskStore store, TimeProvider clock)
{
    private const int Batch = 200;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>Gives the number of reminders queued.</summary>
    public Task<Result<int>> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.WriteAsync<RemindOfShipping, int>(actor, db => QueueAsync(db, cancellationToken), cancellationToken);

    private async Task<Result<int>> QueueAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (until, since, lately) = (now + Ahead, now - Ahead, now - Ahead - TimeSpan.FromHours(1));
        var due = await (
            from deadline in db.Deadlines
            join returnCase in db.ReturnCases on deadline.ReturnCaseId equals returnCase.Id
            where deadline.Node == DeadlineNode.Ship && deadline.Source != DeadlineSource.Law && deadline.MetAt == null && deadline.LapsedAt == null && deadline.StoppedAt == null
                && deadline.DueAt <= until && (deadline.ExtendedUntilAt ?? deadline.DueAt) <= until && (deadline.ExtendedUntilAt ?? deadline.DueAt) > now && deadline.StartedAt <= since
                && returnCase.Status == CaseStatus.Approved && returnCase.Order.Customer.Email != null
                && db.OutboxMails.Any(mail => mail.CaseNumber == returnCase.Number && mail.Kind == MailKind.Approved && mail.State != MailState.TakenBack)
                && !db.OutboxMails.Any(mail => mail.CaseNumber == returnCase.Number && mail.Kind == MailKind.ShipReminder && mail.QueuedAt > lately)
            orderby deadline.DueAt, deadline.Id
            select new { deadline.Id, deadline.DueAt, deadline.ExtendedUntilAt, returnCase.Number, returnCase.OrderId, returnCase.Order.Customer.Name, returnCase.Order.Customer.Email, returnCase.Order.ShipTo.Country })
            .Take(Batch).ToListAsync(cancellationToken);
        foreach (var row in due.Where(row => OutboxMail.IsAddress(row.Email)))
        {
            var draft = new MailDraft(MailKind.ShipReminder, row.Email!, CustomerCulture.Of(row.Country, row.Name), row.OrderId, row.Number, OutboxMail.NoFacts, now);
            QueueMail.Add(db, draft).Once(string.Create(CultureInfo.InvariantCulture, $"ship/{row.Id}/{row.ExtendedUntilAt ?? row.DueAt:yyyyMMddHHmm}"));
        }

        return due.Count;
    }
}
