namespace ReturnsDesk.Domain.Refunds;

/// <summary>Shares an amount in proportion to weights so that the parts add up exactly. Ties go to the earlier part.</summary>
public static class LargestRemainder
{
    /// <summary>
    /// The parts, in the order of the weights. A negative amount is shared like its opposite. Where all weights are zero, the parts are equal.
    /// With ceilings no part exceeds its own: what one cannot take is shared among the others by their weights.
    /// </summary>
    /// <exception cref="ArgumentException">A weight or ceiling is negative, there is nothing to share over, or the ceilings hold less than the amount.</exception>
    public static IReadOnlyList<long> Share(long amount, IReadOnlyList<long> weights, IReadOnlyList<long>? ceilings = null)
    {
        Check(amount, weights, ceilings);
        if (amount < 0)
        {
            return [.. Share(checked(-amount), weights).Select(part => -part)];
        }

        var parts = new long[weights.Count];
        var open = Enumerable.Range(0, weights.Count).ToList();
        while (open.Count > 0)
        {
            Spread(amount, weights, open, parts);
            var full = ceilings is null ? [] : open.Where(i => parts[i] > ceilings[i]).ToList();
            if (full.Count == 0)
            {
                break;
            }

            foreach (var i in full)
            {
                parts[i] = ceilings![i];
                amount -= parts[i];
                open.Remove(i);
            }
        }

        return parts;
    }

    private static void Spread(long amount, IReadOnlyList<long> weights, List<int> open, long[] parts)
    {
        var sum = open.Aggregate(Int128.Zero, (total, i) => total + weights[i]);
        Int128 WeightOf(int i) => sum == 0 ? 1 : weights[i];
        var whole = sum == 0 ? open.Count : sum;

        var rest = amount;
        foreach (var i in open)
        {
            parts[i] = (long)(amount * WeightOf(i) / whole);
            rest -= parts[i];
        }

        foreach (var i in open.OrderByDescending(i => amount * WeightOf(i) % whole).ThenBy(i => i).Take((int)rest))
        {
            parts[i]++;
        }
    }

    private static void Check(long amount, IReadOnlyList<long> weights, IReadOnlyList<long>? ceilings)
    {
        if (weights.Any(weight => weight < 0))
        {
            throw new ArgumentException("A weight is negative.", nameof(weights));
        }

        if (weights.Count == 0 && amount != 0)
        {
            throw new ArgumentException("There is nothing to share the amount over.", nameof(weights));
        }

        if (ceilings is null)
        {
            return;
        }

        if (amount < 0 || ceilings.Count != weights.Count || ceilings.Any(ceiling => ceiling < 0)
            || ceilings.Aggregate(Int128.Zero, (total, ceiling) => total + ceiling) < amount)
        {
            throw new ArgumentException("The ceilings do not hold the amount.", nameof(ceilings));
        }
    }
}
