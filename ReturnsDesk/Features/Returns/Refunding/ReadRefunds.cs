using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>One refund as the list shows it.</summary>
public sealed record RefundRow(
    long Id, string ReturnNumber, string OrderNumber, string CustomerName, MoneyStatus Status, long TotalMinor, string Currency,
    DateTime ProposedAt, string ProposedByName, DateTime? SettledAt, string Gateway, string? Problem);

/// <summary>Which refunds to list; newest first, at most <see cref="Take"/> (1…200), after the row of the page before.</summary>
public sealed record RefundFilter(IReadOnlyList<MoneyStatus> Statuses, int Take = 50, DateTime? AfterAt = null, long AfterId = 0);

/// <summary>Reads one page of refunds.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadRefunds(DeskStore store)
{
    private const int MostRows = 200;

    public Task<IReadOnlyList<RefundRow>> ReadAsync(Actor actor, RefundFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRefunds, IReadOnlyList<RefundRow>>(
            actor,
            async db =>
            {
                var refunds = db.Refunds.Where(refund => filter.Statuses.Count == 0 || filter.Statuses.Contains(refund.Status));
                if (filter.AfterAt is { } at)
                {
                    refunds = refunds.Where(refund => refund.ProposedAt < at || (refund.ProposedAt == at && refund.Id < filter.AfterId));
                }

                return await refunds
                    .OrderByDescending(refund => refund.ProposedAt).ThenByDescending(refund => refund.Id).Take(Math.Clamp(filter.Take, 1, MostRows))
                    .Select(refund => new RefundRow(
                        refund.Id,
                        refund.ReturnCase.Number,
                        refund.ReturnCase.Order.Number,
                        refund.ReturnCase.Order.Customer.Name,
                        refund.Status,
                        refund.TotalMinor,
                        refund.Currency,
                        refund.ProposedAt,
                        refund.ProposedByName,
                        refund.SettledAt,
                        refund.Intents.OrderBy(intent => intent.Id).Select(intent => intent.Gateway).FirstOrDefault() ?? "",
                        refund.Intents.Where(intent => intent.Problem != null).Select(intent => intent.Problem).FirstOrDefault()))
                    .ToListAsync(cancellationToken);
            },
            cancellationToken);
}
