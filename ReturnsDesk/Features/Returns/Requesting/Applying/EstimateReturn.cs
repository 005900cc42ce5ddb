using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>One line of a draft, as it would be judged now.</summary>
public sealed record EstimatedLine(DraftLine Asked, string Name, string? Variant, string ReasonCode, Verdict Verdict);

/// <summary>What a draft would come to, were it sent now and its goods came back as new.</summary>
public sealed record ReturnEstimate(string Currency, DraftContent Content, IReadOnlyList<EstimatedLine> Lines)
{
    /// <summary>The arithmetic of the refund; null where there is none to expect (an exchange, a replacement).</summary>
    public RefundQuote? Quote { get; init; }

    /// <summary>The same as store credit, bonus included; null where the shop gives none on it.</summary>
    public Money? AsCredit { get; init; }

    /// <summary>The return that it changes; null for a new one.</summary>
    public string? EditsNumber { get; init; }

    /// <summary>What the desk does by itself once it is sent.</summary>
    public AutomaticAction Action { get; init; }
    public VerdictAnswer Answer => CaseVerdict.AnswerOf([.. Lines.Select(line => line.Verdict)]);

    /// <summary>What is still to be added before it can be sent; the line it is about.</summary>
    public EstimatedLine? MissesEvidence => Lines.FirstOrDefault(line => line.Verdict.Trace.Any(rule => rule.Code == "evidence-missing"));
}

/// <summary>Judges and reckons a draft without storing anything. Refused: <c>portal.draft-gone</c>, and what <see cref="RequestReturn"/> refuses of lines and reasons.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class EstimateReturn(DeskStore store, DeedRoom deeds)
{
    public Task<Result<ReturnEstimate>> ReadAsync(long orderId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<EstimateReturn, Result<ReturnEstimate>>(Actor.Customer(""), db => EstimateAsync(db, orderId, cancellationToken), cancellationToken);

    private async Task<Result<ReturnEstimate>> EstimateAsync(ReturnsDb db, long orderId, CancellationToken cancellationToken)
    {
        if (await ReadDraft.FindAsync(db, orderId, cancellationToken) is not { } view)
        {
            return new Refusal("portal.draft-gone");
        }

        var order = await db.Orders.Include(found => found.Lines).Include(found => found.Payments).Include(found => found.Customer).AsSplitQuery().SingleAsync(found => found.Id == orderId, cancellationToken);
        await EditedUnits.FreeAsync(db, orderId, order.Lines, cancellationToken);
        var deed = await deeds.ForOrderAsync(db, Actor.Customer(""), order.PlacedOn, cancellationToken);
        var judged = await RequestJudging.JudgeAsync(db, order, DraftRequest.Of(orderId, view, toStoreCredit: false), deed, cancellationToken);
        if (judged.Value is not { } request)
        {
            return judged.Refusal!;
        }

        var goodwill = await db.Refunds.Where(refund => refund.ReturnCase.OrderId == orderId && refund.Status != MoneyStatus.Cancelled).SumAsync(refund => refund.GoodwillMinor, cancellationToken);
        var quote = Quote(order, request, view.Content, deed.Policy, goodwill);
        var credit = CreditTerms.Of(deed.Policy);
        return new ReturnEstimate(order.Currency, view.Content, [.. request.Lines.Select((line, at) => Line(view.Content.Lines[at], line, request.Verdicts[at]))])
        {
            EditsNumber = view.EditsNumber,
            Quote = quote,
            AsCredit = quote is { Total: > 0 } ? new Money(quote.Total + credit.BonusOn(quote.Tenders.Select(part => part.Amount)), order.Currency) : null,
            Action = CaseVerdict.ActionOf(request.Verdicts, request.Verdicts.Sum(verdict => verdict.Facts!.WorthMinor)),
        };
    }

    private static EstimatedLine Line(DraftLine asked, RequestedLine line, Verdict verdict) => new(asked, line.OrderLine.ProductName, line.OrderLine.Variant, line.ReasonCode, verdict);

    private static RefundQuote? Quote(Order order, JudgedRequest request, DraftContent content, ReturnPolicy policy, long goodwillBefore)
    {
        if (content.Kind is ReturnKind.Exchange or ReturnKind.Replacement)
        {
            return null;
        }

        var terms = CaseTerms.Of(policy, StatutoryRegimes.Claimed(content.Kind, request.Verdicts[0].Facts!.Country, request.Verdicts.Any(verdict => verdict.IsStatutory)), content.Kind,
            [.. request.Verdicts.Select(verdict => (verdict, verdict.IsStatutory))]);
        var orderLines = OrderArithmetic.Lines(order);
        var goods = request.Lines.Select((line, at) => new ReturnedUnits(orderLines.IndexOf(line.OrderLine), line.Quantity, ItemCondition.A, request.Faults[line.ReasonCode]) { Terms = terms.Lines[at] });
        var asked = new ReturnToRefund([.. goods], content.Kind) { ReturnFreight = terms.ReturnFreightFor(content.Kind, content.Way) };
        return RefundQuoter.Quote(OrderArithmetic.Costs(order), OrderArithmetic.History(order, goodwillBefore), asked, terms.Refund).Value;
    }
}
