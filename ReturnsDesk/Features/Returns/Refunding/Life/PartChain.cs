namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>A part with those it took the place of, the latest first.</summary>
public sealed record PartChain(IntentView Part, IReadOnlyList<IntentView> Replaced)
{
    /// <summary>Folds each replaced part under the next one of the same payment and amount.</summary>
    public static IReadOnlyList<PartChain> Of(IReadOnlyList<IntentView> intents)
    {
        List<PartChain> chains = [];
        foreach (var intent in intents.OrderBy(intent => intent.Id))
        {
            var before = chains.FindIndex(chain => chain.Part.ReplacedAt is not null && chain.Part.PaymentId == intent.PaymentId && chain.Part.AmountMinor == intent.AmountMinor);
            if (before >= 0)
            {
                chains[before] = new PartChain(intent, [chains[before].Part, .. chains[before].Replaced]);
            }
            else
            {
                chains.Add(new PartChain(intent, []));
            }
        }

        return chains;
    }
}
