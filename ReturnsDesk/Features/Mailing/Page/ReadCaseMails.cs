using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Mailing.Page;

/// <summary>The mails of a case, the newest first. <see cref="HasAddress"/>: whether the customer can be reached at all; <see cref="IsHistory"/>: of an import, which tells nobody anything.</summary>
public sealed record CaseMailsView(bool HasAddress, bool IsHistory, IReadOnlyList<MailRow> Mails);

[Requires(Permissions.ReadReturns)]
public sealed class ReadCaseMails(DeskStore store)
{
    private const int MostRows = 50;

    /// <summary>Null where there is no such case.</summary>
    public Task<CaseMailsView?> ReadAsync(Actor actor, string number, CancellationToken cancellationToken = default) => store.ReadAsync<ReadCaseMails, CaseMailsView?>(
        actor,
        async db =>
        {
            var reach = await db.ReturnCases.Where(found => found.Number == number).Select(found => new { found.Order.Customer.Email, found.Source }).SingleOrDefaultAsync(cancellationToken);
            if (reach is null)
            {
                return null;
            }

            var mails = await db.OutboxMails.Where(mail => mail.CaseNumber == number).OrderByDescending(mail => mail.Id).Take(MostRows).ToListAsync(cancellationToken);
            var seesAll = await DeskStore.MayAsync(db, actor, Permissions.ReadContactData, cancellationToken);
            return new CaseMailsView(!string.IsNullOrEmpty(reach.Email), reach.Source == ReturnSource.Import, [.. mails.Select(mail => ReadMails.RowOf(mail, seesAll, ""))]);
        },
        cancellationToken);
}
