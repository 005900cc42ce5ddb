namespace ReturnsDesk.Domain.Signals;

/// <summary>Units that a customer bought, and units of them that the customer asked to send back.</summary>
public readonly record struct UnitCounts(int Bought, int Asked);

/// <summary>
/// How customers of this shop differ in the share of their units that they send back: a beta distribution with this mean, worth so many units of evidence.
/// A customer's own share is drawn towards the mean by it, the more, the less the customer has bought, so that one parcel of one does not look like a habit.
/// </summary>
/// <param name="Mean">Share of all units asked back, 0…1.</param>
/// <param name="Strength">α + β of the distribution: units that a customer must have bought to count as much as the shop does.</param>
/// <remarks>
/// Fitted by moments with the units as weights: J. C. Kleinman, Proportions with Extraneous Variance: Single and Independent Samples, JASA 68 (1973), 46–54.
/// </remarks>
public readonly record struct SharePrior(double Mean, double Strength)
{
    public const double Weakest = 1;

    /// <summary>Below so many customers nothing is known of a shop.</summary>
    public const int FewestCustomers = 50;

    /// <summary>Where customers differ no more than chance would have them.</summary>
    public const double Strongest = 1000;

    /// <summary>The one-sided 95 % point of the normal distribution.</summary>
    private const double Z = 1.6448536269514722;

    /// <summary>Nothing is known of the shop: nobody stands out.</summary>
    public static SharePrior Unknown { get; } = new(0, Strongest);

    public bool IsKnown => Mean > 0;

    /// <summary>
    /// Fits the distribution to the customers of a shop; who bought nothing tells nothing. More units asked than bought count as all. Only what customers differ by beyond
    /// chance (95 %) counts, so that a young shop does not take the luck of a few for habits.
    /// </summary>
    public static SharePrior Fit(IEnumerable<UnitCounts> customers)
    {
        double bought = 0, asked = 0, squares = 0, spread = 0;
        var count = 0;
        foreach (var customer in customers)
        {
            if (customer.Bought <= 0)
            {
                continue;
            }

            double units = customer.Bought, back = Math.Clamp(customer.Asked, 0, customer.Bought);
            (bought, asked, squares, spread, count) = (bought + units, asked + back, squares + (units * units), spread + (back * back / units), count + 1);
        }

        if (count < FewestCustomers)
        {
            return Unknown;
        }

        var mean = asked / bought;
        return mean is <= 0 or >= 1 ? new SharePrior(mean, Strongest) : new SharePrior(mean, StrengthOf(mean, bought, squares, spread, count));
    }

    /// <summary>The share of a customer as far as it can be told, 0…1.</summary>
    public double Shrink(UnitCounts customer)
    {
        var bought = Math.Max(customer.Bought, customer.Asked);
        return (customer.Asked + (Strength * Mean)) / (bought + Strength);
    }

    /// <summary>How many times the shop's mean that is; 1 where the shop has none.</summary>
    public double Times(UnitCounts customer) => Mean > 0 ? Shrink(customer) / Mean : 1;

    /// <summary>E(Σ n (p − m)²) = m (1 − m) Σ (1 − n / N) (1 + γ (n − 1)), solved for γ = 1 / (α + β + 1); without γ the sum spreads about as m (1 − m) χ² does.</summary>
    private static double StrengthOf(double mean, double bought, double squares, double spread, int count)
    {
        var variance = mean * (1 - mean);
        var seen = spread - (bought * mean * mean);
        var room = bought - (squares / bought) - (count - 1);
        var byChance = variance * (count - 1 + (Z * Math.Sqrt(2.0 * (count - 1))));
        var alike = room > 0 ? (seen - byChance) / (variance * room) : 0;
        return alike > 0 ? Math.Clamp((1 / alike) - 1, Weakest, Strongest) : Strongest;
    }
}
