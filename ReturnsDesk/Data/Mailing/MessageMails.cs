using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mailing;

/// <summary>What the desk writes to a customer goes out by mail too, when it is to be seen; what its writer takes back before never does.</summary>
internal static class MessageMails
{
    public static bool HasWork(ReturnsDb db) => Messages(db).Any();

    public static async Task QueueAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        foreach (var entry in Messages(db).ToList())
        {
            var message = entry.Entity;
            var found = await db.ReturnCases.AsNoTracking().Where(row => row.Id == message.ReturnCaseId).Select(row => new { row.Number, row.OrderId }).SingleAsync(cancellationToken);
            if (entry.State == EntityState.Deleted)
            {
                await TakeBackAsync(db, found.Number, message, cancellationToken);
                continue;
            }

            var reach = (await Reach.ReadAsync(db, [found.OrderId], cancellationToken))[found.OrderId];
            if (reach.Address is { } address)
            {
                var facts = new Dictionary<string, string> { ["Text"] = message.Body };
                db.OutboxMails.Add(new OutboxMail(MailKind.DeskMessage, address, reach.Culture, facts, message.At, message.VisibleAt).About(found.OrderId, found.Number));
            }
        }
    }

    private static IEnumerable<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<CaseMessage>> Messages(ReturnsDb db) =>
        db.ChangeTracker.Entries<CaseMessage>().Where(entry => entry.Entity.Side == MessageSide.FromDesk && entry.State is EntityState.Added or EntityState.Deleted);

    private static async Task TakeBackAsync(ReturnsDb db, string number, CaseMessage message, CancellationToken cancellationToken)
    {
        var mails = await db.OutboxMails
            .Where(mail => mail.CaseNumber == number && mail.Kind == MailKind.DeskMessage && mail.State == MailState.Queued && mail.QueuedAt == message.At).ToListAsync(cancellationToken);
        mails.Find(mail => mail.Fact("Text") == message.Body)?.TakeBack(message.VisibleAt.AddTicks(-1));
    }
}
