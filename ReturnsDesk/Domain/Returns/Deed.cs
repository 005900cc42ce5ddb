using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What every verb of a case is told: who acts, when (UTC, and the merchant's day of it), and the policy that sets the clocks.</summary>
public sealed record Deed(Actor By, DateTime At, DateOnly On, ReturnPolicy Policy);
