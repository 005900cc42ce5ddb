using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>One refund as the list shows it. <see cref="SendAfterAt"/> is the end of the hold of its last part.</summary>
public sealed record RefundRow(
    long Id, string ReturnNumber, string OrderNumber, string CustomerName, MoneyStatus Status, long TotalMinor, string Currency,
    DateTime ProposedAt, string ProposedById, string ProposedByName, DateTime? SettledAt, DateTime SendAfterAt, string Gateway, string Method, int Parts, int Approvals, string? Problem);

/// <summary>Which refunds to list; newest first, at most <see cref="Take"/> (1…200), after the row of the page before.</summary>
public sealed record RefundFilter(RefundTab Tab, int Take = 50, DateTime? AfterAt = null, long AfterId = 0);

/// <summary>Reads one page of refunds.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadRefunds(DeskStore store, RefundGateways gateways)
{
    private const int MostRows = 200;

    public Task<IReadOnlyList<RefundRow>> ReadAsync(Actor actor, RefundFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRefunds, IReadOnlyList<RefundRow>>(
            actor,
            async db =>
            {
                var refunds = db.Refunds.On(filter.Tab, gateways.Called);
                if (filter.AfterAt is { } at)
                {
                    refunds = refunds.Where(refund => refund.ProposedAt < at || (refund.ProposedAt == at && refund.Id < filter.AfterId));
                }

                return await Rows(refunds.OrderByDescending(refund => refund.ProposedAt).ThenByDescending(refund => refund.Id).Take(Math.Clamp(filter.Take, 1, MostRows)))
                    .ToListAsync(cancellationToken);
            },
            cancellationToken);

    private static IQueryable<RefundRow> Rows(IQueryable<Refund> refunds) =>
        refunds.Select(refund => new RefundRow(
            refund.Id,
            refund.ReturnCase.Number,
            refund.ReturnCase.Order.Number,
            refund.ReturnCase.Order.Customer.Name,
            refund.Status,
            refund.TotalMinor,
            refund.Currency,
            refund.ProposedAt,
            refund.ProposedById,
            refund.ProposedByName,
            refund.SettledAt,
            refund.Intents.Max(intent => intent.SendAfterAt),
            refund.Intents.OrderBy(intent => intent.Id).Select(intent => intent.Gateway).FirstOrDefault() ?? "",
            refund.Intents.OrderBy(intent => intent.Id).Select(intent => intent.Payment.Method).FirstOrDefault() ?? "",
            refund.Intents.Count,
            refund.Approvals.Count,
            refund.Intents.Where(intent => intent.Problem != null).Select(intent => intent.Problem).FirstOrDefault()));
}
