using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>What a step does in the calculation.</summary>
public enum StepRole
{
    /// <summary>For information, not counted.</summary>
    Note,
    Start,
    Part,
    Subtotal,
    Total,
    Tender,
}

/// <summary>Steps under one heading: an article (<see cref="Sku"/>), the order as a whole, or where the money goes.</summary>
public sealed record DerivationGroup(string? Sku, bool IsTenders, IReadOnlyList<DerivationStep> Steps)
{
    /// <summary>What comes back against what goes out.</summary>
    public bool IsExchange => Steps.Any(step => step.Code is "exchange-credit" or "exchange-same");
}

/// <summary>Lays a derivation out so that it reads like a calculation.</summary>
public static class DerivationLayout
{
    private const string EndOfLine = "line-refund";
    private const string EndOfExchangedLine = "exchange-line";
    private static readonly HashSet<string> OfLine = new(StringComparer.Ordinal)
    {
        "line-paid", "line-worth", "deduction", "deduction-waived", "fee-price-reduction", "fee-separate", "fee-waived", "fee-waived-by-law", "goodwill-on-line-before", EndOfLine, EndOfExchangedLine,
    };

    public static StepRole RoleOf(DerivationStep step) => step.Code switch
    {
        "line-paid" or "bound" => StepRole.Note,
        "line-worth" => StepRole.Start,
        EndOfLine or EndOfExchangedLine or "entitlement" or "exchange-dearer" or "exchange-cheaper" or "exchange-even" => StepRole.Subtotal,
        "total" or "exchange-due" or "exchange-owed" or "exchange-same" => StepRole.Total,
        "tender" => StepRole.Tender,
        _ => StepRole.Part,
    };

    public static IReadOnlyList<DerivationGroup> Of(IReadOnlyList<DerivationStep> steps)
    {
        var groups = new List<DerivationGroup>();
        var open = new List<DerivationStep>();
        foreach (var step in steps.Where(step => OfLine.Contains(step.Code)))
        {
            open.Add(step);
            if (step.Code is EndOfLine or EndOfExchangedLine)
            {
                groups.Add(new DerivationGroup(step.Facts[0].ToString(), false, [.. open]));
                open.Clear();
            }
        }

        Add([.. steps.Where(step => !OfLine.Contains(step.Code) && RoleOf(step) != StepRole.Tender)], isTenders: false);
        Add([.. steps.Where(step => RoleOf(step) == StepRole.Tender)], isTenders: true);
        return groups;

        void Add(IReadOnlyList<DerivationStep> rest, bool isTenders)
        {
            if (rest.Count > 0)
            {
                groups.Add(new DerivationGroup(null, isTenders, rest));
            }
        }
    }
}
