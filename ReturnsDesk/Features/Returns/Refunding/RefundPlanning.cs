using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>What a person may add to what the arithmetic says.</summary>
public sealed record RefundWish(long GoodwillMinor = 0, string? GoodwillReason = null, IReadOnlyList<TenderPart>? Parts = null, string? ShiftReason = null)
{
    /// <summary>The customer takes store credit instead of the money.</summary>
    public bool ToStoreCredit { get; init; }

    /// <summary>Refused where not all of it is left to be paid, instead of giving what is left: a program does not look at the arithmetic.</summary>
    public bool AllOrNothing { get; init; }
}

/// <summary>Turns a loaded case into the arithmetic's plain records, and its answer back into a plan for the case's own lines and payments.</summary>
public static class RefundPlanning
{
    /// <summary>The quote of what was accepted and not yet refunded. Refused: <c>refund.nothing-accepted</c>, and what the arithmetic refuses.</summary>
    public static async Task<Result<RefundQuote>> QuoteAsync(ReturnsDb db, ReturnCase returnCase, ReturnPolicy policy, RefundWish wish, CancellationToken cancellationToken)
    {
        var goodwill = await db.Refunds
            .Where(refund => refund.ReturnCase.OrderId == returnCase.OrderId && refund.Status != MoneyStatus.Cancelled)
            .SumAsync(refund => refund.GoodwillMinor, cancellationToken);
        var faults = await db.ReturnReasons.AsNoTracking().ToDictionaryAsync(reason => reason.Code, reason => reason.Fault, cancellationToken);
        return Quote(returnCase, policy, wish, faults, goodwill);
    }

    /// <summary>The same, from facts at hand.</summary>
    public static Result<RefundQuote> Quote(ReturnCase returnCase, ReturnPolicy policy, RefundWish wish, IReadOnlyDictionary<string, FaultSide> faults, long goodwillBefore)
    {
        var order = returnCase.Order;
        var orderLines = OrderArithmetic.Lines(order);
        var terms = CaseTerms.Of(returnCase, policy, faults);
        var goods = ClaimedLines(returnCase)
            .SelectMany(row => Parts(row.Line, orderLines.IndexOf(row.Line.OrderLine), faults.GetValueOrDefault(row.Line.FinalReasonCode), terms.Lines[row.At], returnCase.HeldUnits(row.Line))).ToList();
        var owed = returnCase.Replacement?.Left.MinorUnits ?? 0;
        if (goods.Count == 0 && wish.GoodwillMinor <= 0 && owed <= 0)
        {
            return returnCase.Lines.Any(line => returnCase.HeldUnits(line) > 0) ? new Refusal("refund.held-for-exchange", returnCase.Number) : new Refusal("refund.nothing-accepted", returnCase.Number);
        }

        if (wish.GoodwillMinor != 0 && string.IsNullOrWhiteSpace(wish.GoodwillReason))
        {
            return new Refusal("refund.reason-needed") { Field = nameof(RefundWish.GoodwillReason) };
        }

        var asked = new ReturnToRefund(goods, returnCase.Kind)
        {
            ReturnFreight = terms.ReturnFreightFor(returnCase.Kind, returnCase.Way),
            Goodwill = wish.GoodwillMinor,
            ExchangeOwed = owed,
        };
        return RefundQuoter.Quote(OrderArithmetic.Costs(order), OrderArithmetic.History(order, goodwillBefore), asked, terms.Refund);
    }

    /// <summary>Binds a quote to the lines and payments it is for. Refused where the wished parts do not hold.</summary>
    public static Result<RefundPlan> Plan(ReturnCase returnCase, RefundQuote quote, RefundWish wish)
    {
        var orderLines = OrderArithmetic.Lines(returnCase.Order);
        var payments = Payments(returnCase.Order);
        var parts = wish.Parts is { } wished
            ? TenderShift.Of(quote.Offer, [.. payments.Select(OrderArithmetic.Balance)], wished, wish.ShiftReason)
            : new Result<IReadOnlyList<TenderPart>>(quote.Tenders, null);
        if (parts.Value is not { } accepted)
        {
            return parts.Refusal!;
        }

        return new RefundPlan
        {
            Total = quote.Offer,
            Lines = [.. quote.Lines.Select(line => new RefundLine(
                returnCase.Lines.First(candidate => ReferenceEquals(candidate.OrderLine, orderLines[line.Line])), line.Units, line.Net, line.Tax, line.Deduction, line.Fee, line.Refund))],
            Parts = [.. accepted.Select(part => (payments[part.Payment], new Money(part.Amount, quote.Currency)))],
            Derivation = quote.Derivation,
            FreightMinor = quote.Freight,
            ReturnFreightMinor = quote.ReturnFreight,
            GoodwillMinor = quote.Goodwill,
            GoodwillReason = wish.GoodwillReason,
            ExchangeMinor = quote.ExchangeOwed,
        };
    }

    /// <summary>The payments in the order that the parts of a quote count them.</summary>
    public static IReadOnlyList<Payment> Payments(Order order) => OrderArithmetic.Payments(order);

    /// <summary>A case that ended without goods holds no units: of it only what an exchange left over can be refunded.</summary>
    private static IEnumerable<(ReturnLine Line, int At)> ClaimedLines(ReturnCase returnCase) =>
        CaseFlow.FreesUnits(returnCase.Status) ? [] : returnCase.Lines.Select((line, at) => (line, at));

    private static IEnumerable<ReturnedUnits> Parts(ReturnLine line, int at, FaultSide fault, LineTerms terms, int held) => AcceptedGoods.Of(
        new ReturnedUnits(at, 0, ItemCondition.A, fault) { Terms = terms },
        line.AcceptedUnits,
        Math.Min(line.AcceptedUnits, line.SettledUnits + held),
        line.Inspected.Select(part => new GradedUnits(part.Units, part.Condition, part.Disposition)));
}
