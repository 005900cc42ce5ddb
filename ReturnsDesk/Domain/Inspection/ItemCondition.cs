namespace ReturnsDesk.Domain.Inspection;

/// <summary>How the goods came back, as graded on the bench.</summary>
public enum ItemCondition
{
    /// <summary>As new and complete.</summary>
    A,

    /// <summary>Opened, complete, to be repacked.</summary>
    B,

    /// <summary>Light wear or a minor part missing.</summary>
    C,

    /// <summary>Damaged or fails the test.</summary>
    D,

    /// <summary>Not our item, empty box, suspected counterfeit.</summary>
    X,
}
