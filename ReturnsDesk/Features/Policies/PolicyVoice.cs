namespace ReturnsDesk.Features.Policies;

/// <summary>Whom a sentence of the policy is told: staff ("the customer pays"), or the customer ("you pay").</summary>
public enum PolicyVoice
{
    Desk,
    Customer,
}
