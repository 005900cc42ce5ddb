using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>A refund's life on one screen.</summary>
public sealed record RefundView
{
    public required long Id { get; init; }
    public required string ReturnNumber { get; init; }
    public required string OrderNumber { get; init; }
    public required MoneyStatus Status { get; init; }
    public required long TotalMinor { get; init; }
    public required string Currency { get; init; }
    public required string ProposedById { get; init; }
    public required string ProposedByName { get; init; }
    public required DateTime ProposedAt { get; init; }
    public required DateTime? SettledAt { get; init; }
    public required string? GoodwillReason { get; init; }
    public required IReadOnlyList<DerivationStep> Derivation { get; init; }
    public required IReadOnlyList<ApprovalView> Approvals { get; init; }
    public required IReadOnlyList<IntentView> Intents { get; init; }
}

public sealed record ApprovalView(string PersonName, DateTime At);

public sealed record AttemptView(DateTime At, MoneyStatus Outcome, string Detail);

/// <summary>One movement of money. <see cref="IsManual"/>: finance pays outside and writes the reference down.</summary>
public sealed record IntentView
{
    public required long Id { get; init; }
    public required MoneyStatus Status { get; init; }
    public required string Method { get; init; }
    public required string Gateway { get; init; }
    public required long AmountMinor { get; init; }
    public required string Currency { get; init; }
    public required string Key { get; init; }
    public required DateTime SendAfterAt { get; init; }
    public required DateTime? SettledAt { get; init; }
    public required string? GatewayReference { get; init; }
    public required string? Problem { get; init; }
    public required IReadOnlyList<AttemptView> Attempts { get; init; }
    public bool IsManual { get; init; }
}

/// <summary>Reads one refund; null where there is none with the id.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadRefund(DeskStore store, RefundGateways gateways)
{
    public Task<RefundView?> ReadAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRefund, RefundView?>(
            actor,
            async db =>
            {
                var view = await Views(db.Refunds.Where(refund => refund.Id == refundId)).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
                return view is null ? null : view with { Intents = [.. view.Intents.Select(intent => intent with { IsManual = gateways.For(intent.Gateway).IsManual })] };
            },
            cancellationToken);

    private static IQueryable<RefundView> Views(IQueryable<Refund> refunds) =>
        refunds.Select(refund => new RefundView
        {
            Id = refund.Id,
            ReturnNumber = refund.ReturnCase.Number,
            OrderNumber = refund.ReturnCase.Order.Number,
            Status = refund.Status,
            TotalMinor = refund.TotalMinor,
            Currency = refund.Currency,
            ProposedById = refund.ProposedById,
            ProposedByName = refund.ProposedByName,
            ProposedAt = refund.ProposedAt,
            SettledAt = refund.SettledAt,
            GoodwillReason = refund.GoodwillReason,
            Derivation = refund.Derivation,
            Approvals = refund.Approvals.OrderBy(approval => approval.Id).Select(approval => new ApprovalView(approval.PersonName, approval.At)).ToList(),
            Intents = refund.Intents.OrderBy(intent => intent.Id).Select(intent => new IntentView
            {
                Id = intent.Id,
                Status = intent.Status,
                Method = intent.Payment.Method,
                Gateway = intent.Gateway,
                AmountMinor = intent.AmountMinor,
                Currency = intent.Currency,
                Key = intent.Key,
                SendAfterAt = intent.SendAfterAt,
                SettledAt = intent.SettledAt,
                GatewayReference = intent.GatewayReference,
                Problem = intent.Problem,
                Attempts = intent.Attempts.OrderBy(attempt => attempt.Id).Select(attempt => new AttemptView(attempt.At, attempt.Outcome, attempt.Detail)).ToList(),
            }).ToList(),
        });
}
