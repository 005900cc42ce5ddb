using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Reads one refund; null where there is none with the id.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadRefund(DeskStore store, RefundGateways gateways, TimeProvider clock)
{
    private const int MostEvents = 100;

    public Task<RefundView?> ReadAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRefund, RefundView?>(actor, db => ViewAsync(db, actor, refundId, cancellationToken), cancellationToken);

    private async Task<RefundView?> ViewAsync(ReturnsDb db, Actor actor, long refundId, CancellationToken cancellationToken)
    {
        var view = await Views(db.Refunds.Where(refund => refund.Id == refundId)).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (view is null)
        {
            return null;
        }

        var limits = await StoredLimits.OfAsync(db, view.LimitsNumber, cancellationToken);
        var whyNot = view.Status == MoneyStatus.AwaitingApproval ? await WhyNotAsync(db, actor, view, limits, cancellationToken) : null;
        return view with
        {
            Intents = [.. view.Intents.Select(intent => intent with { IsManual = gateways.For(intent.Gateway).IsManual })],
            Events = await EventsAsync(db, view, cancellationToken),
            Need = limits.NeedFor(view.Total, view.ProposerRoles.Split(','), view.NeedsApproval),
            NeedsCode = whyNot?.Code == "refund.needs-second-factor",
            WhyNotApprove = whyNot?.Code == "refund.needs-second-factor" ? null : whyNot,
        };
    }

    private async Task<Refusal?> WhyNotAsync(ReturnsDb db, Actor actor, RefundView view, ApprovalLimits limits, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var refund = await RefundLoading.LoadAsync(db, view.Id, cancellationToken);
        var (approval, hasSecondFactor) = await ApproveRefund.ApprovalAsync(db, actor, view.ReturnCaseId, cancellationToken);
        var whyNot = refund!.WhyNotApprove(limits, approval, clock.GetUtcNow().UtcDateTime);
        return whyNot?.Code == "refund.needs-second-factor" && !hasSecondFactor ? new Refusal("refund.second-factor-not-set-up") : whyNot;
    }

    /// <summary>What the case's history tells of refunds, from this one's proposal to its end.</summary>
    private static async Task<IReadOnlyList<RefundEvent>> EventsAsync(ReturnsDb db, RefundView view, CancellationToken cancellationToken)
    {
        var entries = db.Timeline.Where(entry => entry.ReturnCaseId == view.ReturnCaseId && entry.Code.StartsWith("refund") && entry.At >= view.ProposedAt);
        if (view.SettledAt is { } settled)
        {
            entries = entries.Where(entry => entry.At <= settled);
        }

        return await entries.OrderBy(entry => entry.Id).Take(MostEvents)
            .Select(entry => new RefundEvent(entry.At, entry.ActorName, entry.Code, entry.Text))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<RefundView> Views(IQueryable<Refund> refunds) =>
        refunds.Select(refund => new RefundView
        {
            Id = refund.Id,
            ReturnCaseId = refund.ReturnCaseId,
            ReturnNumber = refund.ReturnCase.Number,
            OrderNumber = refund.ReturnCase.Order.Number,
            CustomerName = refund.ReturnCase.Order.Customer.Name,
            Status = refund.Status,
            TotalMinor = refund.TotalMinor,
            Currency = refund.Currency,
            ProposedById = refund.ProposedById,
            ProposedByName = refund.ProposedByName,
            ProposerRoles = refund.ProposerRoles,
            NeedsApproval = refund.NeedsApproval,
            LimitsNumber = refund.LimitsNumber,
            ContentHash = refund.ContentHash,
            ProposedAt = refund.ProposedAt,
            SettledAt = refund.SettledAt,
            GoodwillReason = refund.GoodwillReason,
            Derivation = refund.Derivation,
            Lines = refund.Lines.OrderBy(line => line.Id).Select(line => new RefundLineView(
                line.ReturnLine.OrderLine.Sku, line.ReturnLine.OrderLine.ProductName, line.ReturnLine.OrderLine.Variant, line.Units,
                line.NetMinor, line.TaxMinor, line.DeductionMinor, line.FeeMinor, line.RefundMinor)).ToList(),
            Approvals = refund.Approvals.OrderBy(approval => approval.Id).Select(approval => new ApprovalView(approval.PersonName, approval.Roles, approval.At)).ToList(),
            Intents = refund.Intents.OrderBy(intent => intent.Id).Select(intent => new IntentView
            {
                Id = intent.Id,
                Status = intent.Status,
                Method = intent.Payment.Method,
                PaymentReference = intent.Payment.Reference,
                Gateway = intent.Gateway,
                AmountMinor = intent.AmountMinor,
                Currency = intent.Currency,
                Key = intent.Key,
                SendAfterAt = intent.SendAfterAt,
                SettledAt = intent.SettledAt,
                GatewayReference = intent.GatewayReference,
                Problem = intent.Problem,
                CreditMonths = intent.CreditMonths,
                BonusMinor = intent.BonusMinor,
                CreditExpiresAt = intent.CreditLot!.ExpiresAt,
                Attempts = intent.Attempts.OrderBy(attempt => attempt.Id).Select(attempt => new AttemptView(attempt.At, attempt.Kind, attempt.Outcome, attempt.Detail == "" ? attempt.Reference : attempt.Detail)).ToList(),
            }).ToList(),
        });
}
