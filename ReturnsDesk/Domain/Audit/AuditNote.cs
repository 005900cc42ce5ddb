using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Audit;

/// <summary>
/// Something an auditor will ask about, before it has its place in the chain. <see cref="Action"/> is the use case in words (<c>refund.propose</c>),
/// <see cref="Subject"/> what it was done to (<c>refund 12 / part 7</c>), <see cref="Before"/> and <see cref="After"/> are short facts as JSON.
/// </summary>
public sealed record AuditNote(Actor By, string Action, string Subject, string? Before = null, string? After = null, string? Reason = null);
