using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>Reads the statements that wait for a person, with the orders they may be about. Contact data only for those who may see it.</summary>
[Requires(Permissions.ReadWithdrawals)]
public sealed class ReadStatements(DeskStore store)
{
    public const int Most = 50;

    public Task<StatementsView> ReadAsync(Actor actor, CancellationToken cancellationToken = default) => store.ReadAsync<ReadStatements, StatementsView>(
        actor,
        async db =>
        {
            var waiting = db.WithdrawalStatements.Where(statement => statement.State == StatementState.NeedsPerson);
            var zone = (await DeedRoom.MerchantAsync(db, cancellationToken)).TimeZone;
            var seesContacts = await DeskStore.MayAsync(db, actor, Permissions.ReadContactData, cancellationToken);
            var found = await waiting.OrderBy(statement => statement.ReceivedAt).ThenBy(statement => statement.Id).Take(Most).ToListAsync(cancellationToken);
            var candidates = await CandidateOrders.ReadAsync(db, found, cancellationToken);
            return new StatementsView(
                [.. found.Select(statement => Row(statement, zone, seesContacts) with { Candidates = candidates[statement.Id] })],
                found.Count < Most ? found.Count : await waiting.CountAsync(cancellationToken));
        },
        cancellationToken);

    private static StatementRow Row(WithdrawalStatement told, TimeZoneInfo zone, bool seesContacts) => new(
        told.Reference,
        told.ReceivedAt,
        told.RefundDueAt(zone),
        told.Name,
        told.OrderNumber,
        seesContacts ? told.Email : ContactMask.Email(told.Email)!,
        told.Items,
        seesContacts ? told.Text : null,
        told.Culture,
        told.IsProven);
}
