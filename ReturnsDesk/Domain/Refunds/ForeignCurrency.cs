namespace ReturnsDesk.Domain.Refunds;

/// <summary>
/// A refund in a currency that is not the books'. The customer gets the currency of the order; the sale is reversed at what it was booked;
/// the rest is an exchange difference, never return value.
/// </summary>
/// <param name="Refund">What the customer gets.</param>
/// <param name="SalesReversal">What leaves the sales in the books.</param>
/// <param name="Cash">What the refund costs on the day it is sent.</param>
/// <param name="ExchangeDifference">Sales reversal − cash: above zero a gain, below zero a loss.</param>
public sealed record ForeignCurrency(Money Refund, Money SalesReversal, Money Cash, Money ExchangeDifference)
{
    /// <summary>
    /// Reports one refund. The reversal is the booked value's part by the cumulative rule, so that partial refunds reverse exactly what was booked.
    /// Refusal: <c>refund.above-balance</c> (asked, left).
    /// </summary>
    public static Result<ForeignCurrency> Report(Money captured, Money booked, Money refundedBefore, Money refund, ExchangeRate rateNow)
    {
        var left = captured - refundedBefore;
        if (refund.MinorUnits < 0 || (left - refund).MinorUnits < 0)
        {
            return new Refusal("refund.above-balance", refund, left);
        }

        var share = captured.MinorUnits == 0 ? 0 : LineWorth.Cumulative(booked.MinorUnits, refundedBefore.MinorUnits, refund.MinorUnits, captured.MinorUnits);
        var reversal = booked with { MinorUnits = share };
        var cash = rateNow.Convert(refund);
        return new ForeignCurrency(refund, reversal, cash, reversal - cash);
    }
}
