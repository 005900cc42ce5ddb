using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>
/// The second step: takes a statement of withdrawal down, always, whatever the rules say of it, acknowledges it in the same transaction, and opens its case where it names one order
/// beyond doubt. The answer is the same whether the order exists or not. Refused: what the form lacks (<see cref="WithdrawalDraft.Lacks"/>), <c>withdrawal.too-many-minute</c>,
/// <c>withdrawal.too-many-hour</c>, <c>order.unknown</c> and <c>return.unknown-line</c> for a proven order that has no such line.
/// </summary>
[Requires(Permissions.CreateReturn)]
public sealed class ReceiveWithdrawal(DeskStore store, OpenStatement open, TimeProvider clock, ILogger<ReceiveWithdrawal> log)
{
    private const int Attempts = 6;

    /// <param name="orderId">The order that was proved; null where none was.</param>
    /// <param name="sending">What is said.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<Result<StatementReceipt>> ExecuteAsync(long? orderId, WithdrawalSending sending, CancellationToken cancellationToken = default)
    {
        var sent = sending with { FormKey = sending.FormKey.Length > 0 ? sending.FormKey : Guid.NewGuid().ToString("N") };
        for (var attempt = 1; ; attempt++)
        {
            // Neither who works at the same order at this moment nor a fault of ours may keep a statement from being taken down: at last it is without its case.
            var opens = attempt < Attempts;
            Result<StatementReceipt> result;
            try
            {
                result = await store.WriteAsync<ReceiveWithdrawal, StatementReceipt>(Actor.Customer(""), db => ReceiveAsync(db, orderId, sent, opens, cancellationToken), cancellationToken);
            }
            catch (Exception exception) when (opens && exception is not OperationCanceledException)
            {
                log.LogError(exception, "A withdrawal could not open its return; it is taken down for a person.");
                attempt = Attempts - 1;
                continue;
            }

            if (result.Refusal?.Code is not ("desk.changed-meanwhile" or "desk.busy" or "desk.bound-exceeded") || attempt > Attempts)
            {
                return result;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellationToken);
        }
    }

    private async Task<Result<StatementReceipt>> ReceiveAsync(ReturnsDb db, long? orderId, WithdrawalSending sending, bool opens, CancellationToken cancellationToken)
    {
        var said = sending.Said.Cleaned();
        Order? proven = null;
        if (orderId is { } id)
        {
            proven = await CaseOpening.LoadOrderAsync(db, id, cancellationToken);
            var told = proven is null ? new Refusal("order.unknown", id) : ProvenWords.Of(proven, sending.Units, said);
            if (told.Value is null)
            {
                return told.Refusal!;
            }

            said = told.Value;
        }

        if (said.Lacks() is [var lack, ..])
        {
            return lack;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var text = StatementWords.Of(said, sending.Culture);
        var key = OutboxMail.HashOf($"{sending.FormKey}\n{orderId}\n{text}");
        var room = new StatementRoom(db, OutboxMail.HashOf($"withdrawal {sending.From}"), EmailAddress.Fold(said.Email));
        await room.HoldAsync(key, cancellationToken);
        if (await db.WithdrawalStatements.AsNoTracking().SingleOrDefaultAsync(known => known.FormKey == key, cancellationToken) is { } before)
        {
            return Receipt(before, isMailed: true);
        }

        if (await room.WhyNotAsync(now, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var statement = new WithdrawalStatement(StatementReference.Draw(), said, text, StatementWords.CultureOf(sending.Culture), now).Via(key, room.From, orderId);
        db.WithdrawalStatements.Add(statement);
        var mailed = await OpenAsync(db, statement, proven, sending.Units, opens, cancellationToken);
        var mayMail = await room.MayMailAsync(now, cancellationToken);
        if (!EmailAddress.AreSame(mailed, said.Email) && mayMail)
        {
            db.OutboxMails.Add(statement.Acknowledgement());
        }

        return Receipt(statement, mayMail);
    }

    /// <summary>The address to which the case itself acknowledges; null where none was opened, or nobody can be reached.</summary>
    private async Task<string?> OpenAsync(ReturnsDb db, WithdrawalStatement statement, Order? proven, IReadOnlyList<WithdrawnUnits> units, bool opens, CancellationToken cancellationToken)
    {
        var order = proven ?? await StatementOrders.MeantAsync(db, statement.OrderNumber, statement.EmailKey, cancellationToken);
        var opened = opens && order is not null ? await open.TryAsync(db, statement, order, units, cancellationToken) : null;
        if (opened is null)
        {
            statement.LeaveToPerson();
            return null;
        }

        statement.Open(order!.Id, opened.Number);
        return order.Customer.Email;
    }

    private static StatementReceipt Receipt(WithdrawalStatement statement, bool isMailed) =>
        new(statement.Reference, statement.ReceivedAt, statement.Text, statement.Culture, statement.Email, isMailed);
}
