using ReturnsDesk.Domain.Inspection;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>Units of a return line in one grade, as inspection found them.</summary>
public readonly record struct GradedUnits(int Units, ItemCondition Condition, Disposition Disposition)
{
    /// <summary>What is sent back to the customer or is not ours is not refunded.</summary>
    public bool Counts => Disposition != Disposition.SendBack && Condition != ItemCondition.X;
}

/// <summary>What of a return line is to be refunded, grade by grade.</summary>
public static class AcceptedGoods
{
    /// <summary>Accepted units that were not refunded yet; the best grades are taken first. Goods that nobody graded stay with the customer: they count as new.</summary>
    public static IEnumerable<ReturnedUnits> Of(ReturnedUnits line, int accepted, int refunded, IEnumerable<GradedUnits> found)
    {
        var left = accepted - refunded;
        var skip = refunded;
        var graded = found.Where(part => part.Counts).OrderBy(part => part.Condition).ToList();
        if (graded.Count == 0 && left > 0)
        {
            yield return line with { Units = left, Condition = ItemCondition.A };
        }

        foreach (var part in graded)
        {
            var skipped = Math.Min(skip, part.Units);
            var units = Math.Min(left, part.Units - skipped);
            (skip, left) = (skip - skipped, left - units);
            if (units > 0)
            {
                yield return line with { Units = units, Condition = part.Condition };
            }
        }
    }
}
