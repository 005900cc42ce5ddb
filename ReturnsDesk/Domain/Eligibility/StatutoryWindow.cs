namespace ReturnsDesk.Domain.Eligibility;

/// <summary>
/// What the law grants for a line: its last day (null while the goods are not known to be delivered: the right is open), and whether goods of this kind are
/// excluded by the law itself. <see cref="Regime"/> names the law.
/// </summary>
public sealed record StatutoryWindow(string Regime, DateOnly? LastDayOn, bool IsExcluded)
{
    public bool IsOpen(DateOnly on) => !IsExcluded && !(on > LastDayOn);
}

/// <summary>
/// Asks the law about a line, given why the merchant says that such goods do not come back, and whether the buyer confirmed that when buying; null where no
/// statutory right is known for it.
/// </summary>
public delegate StatutoryWindow? StatutoryLaw(JudgedFacts facts, ExclusionKind exclusion, bool isConfirmed);
