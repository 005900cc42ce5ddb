using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mailing;

/// <summary>
/// Watches the saves of one unit of work: a new line in the history of a case that the customer is to know of puts its mail into the outbox in the same save, and one that
/// undoes what is not told yet takes that mail back. Imported history tells nobody anything.
/// </summary>
internal sealed class MailRecorder
{
    public static bool HasWork(ReturnsDb db) => Told(db).Count > 0 || MessageMails.HasWork(db);

    public static async Task QueueAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        await MessageMails.QueueAsync(db, cancellationToken);
        var told = Told(db);
        if (told.Count == 0)
        {
            return;
        }

        foreach (var step in told.Where(step => CaseMails.UndoneBy(step.Entry.Code).Count > 0))
        {
            await TakeBackAsync(db, step, cancellationToken);
        }

        List<Step> mails = [.. told.Where(step => step.Kind is { } kind && !CaseMails.IsSaidBy(kind, KindsOf(told, step.Case)))];
        if (mails.Count > 0)
        {
            var people = await Reach.ReadAsync(db, [.. mails.Select(step => step.Case.OrderId).Distinct()], cancellationToken);
            db.OutboxMails.AddRange(mails.Select(step => MailOf(step, people)).OfType<OutboxMail>());
        }
    }

    private static List<Step> Told(ReturnsDb db)
    {
        List<TimelineEntry> entries =
        [
            .. db.ChangeTracker.Entries<TimelineEntry>()
                .Where(entry => entry.State == EntityState.Added && (CaseMails.KindOf(entry.Entity.Code) is not null || CaseMails.UndoneBy(entry.Entity.Code).Count > 0))
                .Select(entry => entry.Entity),
        ];
        return entries.Count == 0
            ? []
            : [.. from returnCase in db.ChangeTracker.Entries<ReturnCase>().Select(entry => entry.Entity).Where(found => found.Source != ReturnSource.Import)
                  from entry in returnCase.Timeline
                  where entries.Contains(entry)
                  select new Step(returnCase, entry, CaseMails.KindOf(entry.Code))];
    }

    private static IEnumerable<MailKind> KindsOf(List<Step> told, ReturnCase returnCase) => told.Where(step => step.Case == returnCase).Select(step => step.Kind).OfType<MailKind>();

    private static async Task TakeBackAsync(ReturnsDb db, Step step, CancellationToken cancellationToken)
    {
        var undone = CaseMails.UndoneBy(step.Entry.Code);
        var number = step.Case.Number;
        foreach (var mail in await db.OutboxMails.Where(mail => mail.CaseNumber == number && mail.State == MailState.Queued && undone.Contains(mail.Kind)).ToListAsync(cancellationToken))
        {
            mail.TakeBack(step.Entry.At);
        }
    }

    /// <summary>Null where nobody can be reached.</summary>
    private static OutboxMail? MailOf(Step step, Dictionary<long, Reach> people)
    {
        if (people.GetValueOrDefault(step.Case.OrderId) is not { Address: { } email } reach)
        {
            return null;
        }

        var (at, kind) = (step.Entry.At, step.Kind!.Value);
        var facts = step.Entry.Text is { } text ? new Dictionary<string, string> { ["Text"] = text } : OutboxMail.NoFacts;
        return new OutboxMail(kind, email, reach.Culture, facts, at, at + CaseMails.HoldOf(kind, TimeSpan.FromSeconds(reach.HoldSeconds)))
            .About(step.Case.OrderId, step.Case.Number);
    }

    private sealed record Step(ReturnCase Case, TimelineEntry Entry, MailKind? Kind);
}
