using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>
    /// Asks the customer for the difference by a payment link; one that is open is called off. Refused: <c>exchange.none</c>, <c>case.not-open</c>, <c>exchange.not-decided</c>,
    /// <c>exchange.nothing-due</c>, <c>exchange.nothing-held</c>.
    /// </summary>
    public Result<DifferenceCharge> ChargeDifference(Deed deed, ExchangeBalance balance, string gateway, DateTime expiresAt) =>
        WhyNotCharge(balance) is { } refusal ? refusal : Replacement!.Charge(deed, balance.Due, gateway, expiresAt);

    /// <summary>Finance took the difference in by other means. Refused: as <see cref="ChargeDifference"/>, <c>exchange.needs-reference</c>.</summary>
    public Result TakeDifferenceByHand(Deed deed, ExchangeBalance balance, string reference)
    {
        if (WhyNotCharge(balance) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(reference))
        {
            return new Refusal("exchange.needs-reference") { Field = "Reference" };
        }

        var paid = DifferenceCharge.ByHand(Replacement!, balance.Due, CardNumbers.Mask(reference.Trim()), deed.At);
        Replacement!.Add(paid);
        Book(deed, paid, "by hand");
        Tell(deed, "difference-recorded", $"{paid.Amount} {paid.PaymentReference}");
        return Result.Done;
    }

    /// <summary>The merchant does not ask for what is due, with a reason. Refused: as <see cref="ChargeDifference"/>, <c>decision.needs-reason</c>.</summary>
    public Result ForgoDifference(Deed deed, ExchangeBalance balance, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("decision.needs-reason") { Field = "Reason" };
        }

        if (WhyNotCharge(balance) is { } refusal)
        {
            return refusal;
        }

        Replacement!.Forgo(balance.Due.MinorUnits, reason.Trim(), deed.At);
        Tell(deed, "difference-forgone", $"{balance.Due} {CardNumbers.Mask(reason.Trim())}");
        return Result.Done;
    }

    /// <summary>
    /// Takes what the gateway said of a payment link. What was paid becomes a payment of the order: it can be given back like any other. Money that comes after the exchange was undone,
    /// or after the case ended, is the customer's.
    /// </summary>
    public void TakeLinkNews(Deed deed, DifferenceCharge charge, LinkAnswer answer)
    {
        var before = charge.Status;
        if (charge.Take(answer, deed.At))
        {
            Book(deed, charge, "payment link");
            Tell(deed, "difference-paid", new Money(charge.PaidMinor, charge.Currency).ToString());
            KeepOrOweBack(deed, charge);
        }
        else if (charge.Status != before && charge.CalledOffAt is null)
        {
            TellLink(deed, charge);
        }
    }

    private void TellLink(Deed deed, DifferenceCharge charge)
    {
        if (charge.Status == ChargeStatus.Open)
        {
            Tell(deed, "difference-asked", $"{charge.Amount} {charge.Url}");
        }
        else if (charge.Status is ChargeStatus.Expired or ChargeStatus.Failed)
        {
            Tell(deed, charge.Status == ChargeStatus.Expired ? "difference-expired" : "difference-failed", charge.Problem);
        }
    }

    private void KeepOrOweBack(Deed deed, DifferenceCharge charge)
    {
        var replacement = charge.Replacement;
        if (replacement.Status == ReplacementStatus.Completed)
        {
            replacement.OweBack(charge.PaidMinor);
        }
        else if (replacement.Status == ReplacementStatus.Undone || (!CaseFlow.IsOpen(Status) && replacement.Status != ReplacementStatus.Sent))
        {
            replacement.GiveBackPaid(deed.At);
        }
        else
        {
            return;
        }

        Tell(deed, "difference-paid-late", replacement.Left.ToString());
    }

    /// <summary>Why the customer is not to be asked for money now; null where they are.</summary>
    public Refusal? WhyNotCharge(ExchangeBalance balance) =>
        Replacement is null ? new Refusal("exchange.none", Number)
        : !CaseFlow.IsOpen(Status) ? new Refusal("case.not-open", Number, Status)
        : Status is CaseStatus.Requested or CaseStatus.AwaitingCustomer ? new Refusal("exchange.not-decided", Number)
        : !ReplacementFlow.HoldsWorth(Replacement.Status) ? new Refusal("exchange.nothing-held", Number)
        : Status == CaseStatus.Inspected && WhyNotSettle(Replacement) is { } unsettled ? unsettled
        : balance.Due.MinorUnits <= 0 ? new Refusal("exchange.nothing-due", Number)
        : null;

    private void Book(Deed deed, DifferenceCharge charge, string method) => Order.Add(
        new Payment(Order.Payments.Select(payment => payment.Position).DefaultIfEmpty().Max() + 1, method, charge.Gateway, charge.PaymentReference ?? charge.Key, new Money(charge.PaidMinor, charge.Currency)) { IsForExchange = true });

    /// <summary>What was sent becomes a line of the order, worth what was paid for it; the units it was sent for are worth nothing any more.</summary>
    private void CompleteReplacement(Deed deed, ExchangeBalance balance)
    {
        var replacement = Replacement!;
        var forgone = LargestRemainder.Share(Math.Min(balance.Forgone, balance.Price), [.. balance.Items.Select(item => item.Item.PriceMinor)]);
        foreach (var (credited, at) in balance.Items.Select((credited, at) => (credited, at)))
        {
            var item = credited.Item;
            var amounts = AmountsOf(credited, forgone[at]);
            var position = Order.Lines.Max(line => line.Position) + 1;
            Order.Add(item.ReturnLine.OrderLine.ReplaceBy(position, (item.Sku, item.ProductName, item.Variant, item.Category), item.Units, amounts, replacement.SentAt ?? deed.At));
            item.ReturnLine.CountExchanged(item.Units);
        }

        replacement.Complete(deed, balance);
        Tell(deed, "exchange-completed");
        if (UnitsToRefund == 0 && replacement.Left.MinorUnits == 0)
        {
            Resolve(deed);
        }
    }

    /// <summary>An exchange is worth its price, less what of it was not asked for; a replacement what it replaces.</summary>
    private LineAmounts AmountsOf(CreditedItem credited, long forgone)
    {
        if (Kind != ReturnKind.Exchange)
        {
            var (net, tax) = (credited.NetMinor, credited.TaxMinor);
            return new LineAmounts((Order.PricesIncludeTax ? net + tax : net) / credited.Item.Units, 0, 0, net, tax);
        }

        var paid = credited.Item.PriceMinor - forgone;
        var taxPaid = Rounding.Share(credited.Item.TaxMinor, paid, Math.Max(1, credited.Item.PriceMinor));
        var unit = credited.Item.UnitPriceMinor - (Order.PricesIncludeTax ? 0 : credited.Item.UnitTaxMinor);
        var less = credited.Item.DiscountMinor + forgone;
        return new LineAmounts(unit, Order.PricesIncludeTax ? less : less - (credited.Item.ListTaxMinor - taxPaid), 0, paid - taxPaid, taxPaid);
    }

    /// <summary>A case that ended holds nothing on the shelf, and wants no money.</summary>
    private void LetGoOfReplacement(Deed deed)
    {
        if (CaseFlow.IsOpen(Status) || Replacement is null || Replacement.Status is ReplacementStatus.Sent or ReplacementStatus.Completed)
        {
            return;
        }

        ReleaseReplacement(deed);
        Replacement.GiveBackPaid(deed.At);
    }

    /// <summary>Units that were held are free again: the time is over, or the case. True where any were held.</summary>
    public bool ReleaseReplacement(Deed deed)
    {
        if (Replacement is not { HoldsStock: true } held)
        {
            return false;
        }

        held.Release();
        Tell(deed, "reservation-released");
        return true;
    }

    /// <summary>Until when units are to be held that time has run out for; null where they are let go: nobody who waits for them has done their part.</summary>
    public DateTime? HoldFurther(DateTime at, TimeSpan usual, bool isMoneyAwaited)
    {
        var clock = _deadlines.Where(deadline => deadline.IsRunning && deadline.Node is DeadlineNode.Ship or DeadlineNode.Receive).Select(deadline => (DateTime?)deadline.EndsAt).Max();
        return Replacement?.Status == ReplacementStatus.ToSend ? at + usual : Status switch
        {
            CaseStatus.Approved or CaseStatus.InTransit when clock > at => clock,
            CaseStatus.InTransit or CaseStatus.Received => at + usual,
            CaseStatus.Inspected when !isMoneyAwaited => at + usual,
            _ => null,
        };
    }

    public void HoldReplacementUntil(DateTime until) => Replacement?.HoldUntil(until);
}
