namespace ReturnsDesk.Domain.Inspection;

/// <summary>How an item came back, as the answers at the bench grade it. The policy says what each grade costs the customer.</summary>
public enum ItemCondition
{
    /// <summary>As new and complete.</summary>
    A,

    /// <summary>Opened, complete, to be packed again.</summary>
    B,

    /// <summary>Light wear, or a minor part is missing.</summary>
    C,

    /// <summary>Damaged, or fails the test.</summary>
    D,

    /// <summary>Not our item, an empty box, suspected counterfeit.</summary>
    X,
}
