using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

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
                var places = await RefundPlaces.FindAsync(db, filter, gateways.Called, Math.Clamp(filter.Take, 1, MostRows), cancellationToken);
                if (places.Count == 0)
                {
                    return [];
                }

                var ids = places.Select(place => place.Id).ToList();
                var rows = await Rows(db.Refunds.Where(refund => ids.Contains(refund.Id))).AsSplitQuery().ToDictionaryAsync(row => row.Id, cancellationToken);
                return [.. places.Where(place => rows.ContainsKey(place.Id)).Select(place => Complete(rows[place.Id], place))];
            },
            cancellationToken);

    private RefundRow Complete(RefundRow row, RefundPlace place) =>
        row with { Urgency = place.Urgency, Parts = [.. row.Parts.Select(part => part with { IsManual = gateways.For(part.Gateway).IsManual })] };

    private static IQueryable<RefundRow> Rows(IQueryable<Refund> refunds) =>
        refunds.Select(refund => new RefundRow
        {
            Id = refund.Id,
            ReturnNumber = refund.ReturnCase.Number,
            OrderNumber = refund.ReturnCase.Order.Number,
            CustomerName = refund.ReturnCase.Order.Customer.Name,
            Status = refund.Status,
            TotalMinor = refund.TotalMinor,
            Currency = refund.Currency,
            ProposedAt = refund.ProposedAt,
            ProposedByName = refund.ProposedByName,
            SettledAt = refund.SettledAt,
            Approvals = refund.Approvals.Count,
            Parts = refund.Intents.Where(intent => intent.ReplacedAt == null).OrderBy(intent => intent.Id).Select(intent => new PartState
            {
                Id = intent.Id,
                Status = intent.Status,
                StatusAt = intent.StatusAt,
                Method = intent.Payment.Method,
                Gateway = intent.Gateway,
                AmountMinor = intent.AmountMinor,
                Currency = intent.Currency,
                SendAfterAt = intent.SendAfterAt,
                NextAt = intent.NextAt,
                FirstSentAt = intent.FirstSentAt,
                LastSentAt = intent.LastSentAt,
                AbsentAt = intent.AbsentAt,
                LeaseUntilAt = intent.LeaseUntilAt,
                SettledAt = intent.SettledAt,
                Attention = intent.Attention,
                AttentionAt = intent.AttentionAt,
                Problem = intent.Problem,
            }).ToList(),
        });
}
