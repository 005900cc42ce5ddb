namespace ReturnsDesk.Domain.Refunds;

/// <summary>
/// What units of a line are worth. The first n of q units are worth v(n) = component × n ÷ q, rounded half away from zero, for each component;
/// a return of k after n is worth v(n + k) − v(n). So partial returns never leave or invent a minor unit, whatever their order.
/// </summary>
public static class LineWorth
{
    /// <exception cref="ArgumentOutOfRangeException">The units are not within the quantity of the line.</exception>
    public static UnitsWorth Of(LineCost cost, int before, int units)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)before + units, cost.Quantity, nameof(units));

        var amount = Cumulative(cost.Amount, before, units, cost.Quantity);
        var tax = Cumulative(cost.Tax, before, units, cost.Quantity);
        return new UnitsWorth(cost.TaxIncluded ? amount - tax : amount, tax);
    }

    /// <summary>v(before + units) − v(before) of one component; also the rule for freight, with the units of the whole order.</summary>
    public static long Cumulative(long component, long before, long units, long quantity) =>
        Rounding.Share(component, before + units, quantity) - Rounding.Share(component, before, quantity);
}
