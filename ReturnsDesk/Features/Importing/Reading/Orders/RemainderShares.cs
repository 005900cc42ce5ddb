namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>Shares an amount so that the parts add up exactly.</summary>
internal static class RemainderShares
{
    /// <summary>In proportion to the weights by largest remainder; ties go to the earlier part. Weights of zero only: all to the first.</summary>
    public static long[] Of(long amount, IReadOnlyList<long> weights)
    {
        var sum = weights.Aggregate(Int128.Zero, (total, weight) => total + weight);
        var parts = new long[weights.Count];
        if (sum == 0)
        {
            parts[0] = amount;
            return parts;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (long)((Int128)amount * weights[i] / sum);
        }

        var rest = (int)(amount - parts.Sum());
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => (Int128)amount * weights[i] % sum).ThenBy(i => i).Take(rest))
        {
            parts[i]++;
        }

        return parts;
    }
}
