namespace ReturnsDesk.Domain.Eligibility.Statutory;

/// <summary>Which goods the law itself takes out of the right. What a merchant excludes beyond that counts for its own promise only.</summary>
public static class LegalExclusions
{
    /// <summary>
    /// EU: Directive 2011/83/EU art. 16 (c) made to specification, (d) perishable, (e) sealed for hygiene and unsealed, (i) sealed recordings and software and unsealed,
    /// (j) newspapers and magazines, (m) digital content not on a tangible medium, begun with consent. China: art. 25 of the law, (1) made to order, (2) fresh and perishable,
    /// (3) digital goods downloaded or unsealed, (4) newspapers and periodicals; goods whose opening touches health or quality by art. 7 of the Measures, only where the
    /// buyer confirmed so when buying.
    /// </summary>
    public static bool Excludes(this StatutoryRegime regime, ExclusionKind kind, bool isConfirmed) => regime switch
    {
        StatutoryRegime.None => false,
        StatutoryRegime.China => ByName(kind) && (kind != ExclusionKind.OpenedHygiene || isConfirmed),
        StatutoryRegime.EuropeanUnion => ByName(kind),
        _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, null),
    };

    private static bool ByName(ExclusionKind kind) => kind switch
    {
        ExclusionKind.None or ExclusionKind.FinalSale => false,
        ExclusionKind.MadeToOrder or ExclusionKind.Perishable or ExclusionKind.OpenedHygiene or ExclusionKind.OpenedMedia
            or ExclusionKind.DigitalContent or ExclusionKind.Newspaper or ExclusionKind.VirtualGoods => true,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
