using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What every verb of a case is told: who acts, when (UTC, and the merchant's day of it), and the policy that sets the clocks.</summary>
public sealed record Deed(Actor By, DateTime At, DateOnly On, ReturnPolicy Policy)
{
    /// <summary>The merchant's, in which <see cref="On"/> is a day and due days end.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}
