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
        var events = await EventsAsync(db, view, cancellationToken);
        return view with
        {
            Intents = [.. view.Intents.Select(intent => intent with { IsManual = gateways.For(intent.Gateway).IsManual, Attempts = [.. intent.Attempts.Select(attempt => Signed(attempt, events))] })],
            Events = events,
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

    /// <summary>What a person wrote down is told to the case in the same moment.</summary>
    private static AttemptView Signed(AttemptView attempt, IReadOnlyList<RefundEvent> events) => attempt.Kind == AttemptKind.Person
        ? attempt with { By = events.LastOrDefault(told => told.At == attempt.At && CodesOf(attempt.Outcome).Contains(told.Code))?.ActorName }
        : attempt;

    private static string[] CodesOf(GatewayOutcome? outcome) => outcome switch
    {
        GatewayOutcome.Succeeded => ["refunded", "refund-part-paid"],
        GatewayOutcome.Failed => ["refund-failed"],
        _ => ["refund-looked-after"],
    };

    /// <summary>What the case's history tells of refunds, from this one's proposal to its end, or to the last that was heard of it.</summary>
    private static async Task<IReadOnlyList<RefundEvent>> EventsAsync(ReturnsDb db, RefundView view, CancellationToken cancellationToken)
    {
        var entries = db.Timeline.Where(entry => entry.ReturnCaseId == view.ReturnCaseId && entry.Code.StartsWith("refund") && entry.At >= view.ProposedAt);
        if (view.SettledAt is { } settled)
        {
            var last = view.Intents.SelectMany(intent => intent.Attempts).Select(attempt => attempt.At).Append(settled).Max();
            entries = entries.Where(entry => entry.At <= last);
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
                PaymentId = intent.PaymentId,
                Status = intent.Status,
                StatusAt = intent.StatusAt,
                Method = intent.Payment.Method,
                PaymentReference = intent.Payment.Reference,
                Gateway = intent.Gateway,
                AmountMinor = intent.AmountMinor,
                Currency = intent.Currency,
                Key = intent.Key,
                Sends = intent.Sends,
                SendAfterAt = intent.SendAfterAt,
                NextAt = intent.NextAt,
                FirstSentAt = intent.FirstSentAt,
                LastSentAt = intent.LastSentAt,
                AbsentAt = intent.AbsentAt,
                LeaseUntilAt = intent.LeaseUntilAt,
                SettledAt = intent.SettledAt,
                ReplacedAt = intent.ReplacedAt,
                GatewayReference = intent.GatewayReference,
                Problem = intent.Problem,
                CreditMonths = intent.CreditMonths,
                BonusMinor = intent.BonusMinor,
                CreditExpiresAt = intent.CreditLot!.ExpiresAt,
                Attention = intent.Attention,
                AttentionAt = intent.AttentionAt,
                Attempts = intent.Attempts.OrderBy(attempt => attempt.Id)
                    .Select(attempt => new AttemptView(attempt.At, attempt.Kind, attempt.Outcome, attempt.Detail) { Reference = attempt.Reference, HttpStatus = attempt.HttpStatus, Round = attempt.LeaseNumber })
                    .ToList(),
            }).ToList(),
        });
}
