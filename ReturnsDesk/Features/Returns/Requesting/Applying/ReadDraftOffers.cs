using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>What the policy offers for a draft: kinds, ways for each, and what must be added to each line.</summary>
public sealed record DraftOffers(DraftView Draft, IReadOnlyList<ReturnKind> Kinds, IReadOnlyList<ReturnWay> Ways, IReadOnlyList<OfferedLine> Lines, Money LabelCost)
{
    /// <summary>True where the merchant's label is the customer's to pay.</summary>
    public bool CustomerPaysLabel => LabelCost.MinorUnits > 0;
}

/// <summary>A line of a draft with what may be asked further about it.</summary>
public sealed record OfferedLine(DraftLine Asked, string Name, string? Variant, IReadOnlyList<ReasonRow> Details, EvidenceNeed Evidence);

/// <summary>
/// Asks the policy about every kind and way of a draft. What is excluded altogether is offered all the same, as an exception that a person decides. Null where nothing was begun.
/// </summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadDraftOffers(DeskStore store, DeedRoom deeds)
{
    private static readonly ReturnKind[] Wishes = [ReturnKind.Return, ReturnKind.Exchange, ReturnKind.Replacement, ReturnKind.RefundOnly];

    public Task<DraftOffers?> ReadAsync(long orderId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadDraftOffers, DraftOffers?>(Actor.Customer(""), db => OfferAsync(db, orderId, cancellationToken), cancellationToken);

    private async Task<DraftOffers?> OfferAsync(ReturnsDb db, long orderId, CancellationToken cancellationToken)
    {
        if (await ReadDraft.FindAsync(db, orderId, cancellationToken) is not { } draft)
        {
            return null;
        }

        var order = await db.Orders.Include(found => found.Lines).Include(found => found.Customer).SingleAsync(found => found.Id == orderId, cancellationToken);
        await EditedUnits.FreeAsync(db, orderId, order.Lines, cancellationToken);
        var reasons = await ReadReasons.RowsAsync(db, cancellationToken);
        var deed = await deeds.ForOrderAsync(db, Actor.Customer(""), order.PlacedOn, cancellationToken);
        var asking = new Asking(order, draft, deed.Policy, await DeedRoom.MerchantAsync(db, cancellationToken), deed.On, reasons);

        var kinds = Wishes.Where(kind => asking.IsSensible(kind) && asking.Says("kind-not-allowed", kind, ReturnWay.MerchantLabel) is false).ToList();
        var kind = draft.Content.Kind == ReturnKind.Withdrawal ? ReturnKind.Withdrawal : kinds.FirstOrDefault();
        var ways = Enum.GetValues<ReturnWay>().Where(way => !asking.Says("way-not-allowed", kind, way)).ToList();
        var verdicts = asking.Judge(kind, ways.FirstOrDefault());
        return new DraftOffers(draft, draft.Content.Kind == ReturnKind.Withdrawal ? [ReturnKind.Withdrawal] : kinds, ways, [.. draft.Content.Lines.Select((line, at) => asking.Tell(line, verdicts[at]))], asking.LabelCost(verdicts));
    }

    private sealed class Asking(Order order, DraftView draft, ReturnPolicy policy, Domain.Settings.MerchantSettings merchant, DateOnly on, IReadOnlyList<ReasonRow> reasons)
    {
        private readonly PolicyJudge _judge = new(policy, Lawbook.Law);

        /// <summary>Nothing need be sent again, or paid without the goods, where the goods are simply not liked.</summary>
        public bool IsSensible(ReturnKind kind) => kind is ReturnKind.Return or ReturnKind.Exchange || draft.Content.Lines.All(line => FaultOf(line) is not (FaultSide.Customer or FaultSide.Agreed));

        public bool Says(string code, ReturnKind kind, ReturnWay way) => Judge(kind, way).Any(verdict => verdict.Trace.Any(rule => rule.Code == code));

        public IReadOnlyList<Verdict> Judge(ReturnKind kind, ReturnWay way) =>
        [
            .. draft.Content.Lines.Select(line => _judge.Line(LineFacts.Of(order, LineOf(line), merchant, new LineQuestion(kind, FaultOf(line), line.Units, on) { Way = way, ReasonCode = CodeOf(line) }))),
        ];

        public OfferedLine Tell(DraftLine line, Verdict verdict) =>
            new(line, LineOf(line).ProductName, LineOf(line).Variant, [.. reasons.Where(reason => reason.ParentCode == line.Reason && reason.IsActive)], verdict.Evidence);

        public Money LabelCost(IReadOnlyList<Verdict> verdicts)
        {
            var isOurs = verdicts.Any(verdict => verdict.ReturnFreightPayer == FreightPayer.Merchant || (verdict.ReturnFreightPayer == FreightPayer.ByFault && !policy.Refund.CustomerPaysReturnFreightFor.Contains(verdict.Facts!.Fault)));
            return new Money(isOurs ? 0 : verdicts.Max(verdict => verdict.ReturnFreightMinor), order.Currency);
        }

        private OrderLine LineOf(DraftLine line) => order.Lines.Single(found => found.Id == line.OrderLineId);

        private FaultSide FaultOf(DraftLine line) => reasons.FirstOrDefault(reason => reason.Code == CodeOf(line))?.Fault ?? FaultSide.Unknown;

        private static string CodeOf(DraftLine line) => line.ReasonCode.Length == 0 ? ReturnReasons.Other : line.ReasonCode;
    }
}
