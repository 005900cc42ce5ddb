namespace ReturnsDesk.Domain.Eligibility;

/// <summary>A fact that a verdict hangs on. The order is how near a change of it is: from what the customer can still add to what cannot be changed.</summary>
public enum JudgedFact
{
    Evidence,
    AskedOn,
    Units,
    Way,
    Kind,
    Reason,
    Price,
    CustomerGroup,
    Channel,
    Category,
    Product,
    Country,
    OrderIsCancelled,
}

/// <summary>Had this fact been <see cref="To"/>, the answer would have been <see cref="Becomes"/>. Days are ISO 8601, amounts minor units, lists words of the domain.</summary>
public sealed record FactChange(JudgedFact Fact, string From, string To, VerdictAnswer Becomes);
