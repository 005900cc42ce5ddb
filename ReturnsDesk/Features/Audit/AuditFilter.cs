namespace ReturnsDesk.Features.Audit;

/// <summary>
/// Which entries, newest first: below the number <see cref="Before"/>. <see cref="Person"/> is the id of who acted or was acted on, or the word of a kind of actor
/// (<c>CommandLine</c>, <c>Automatic</c>); <see cref="Subject"/> is a whole subject or its first words. Moments are UTC, the end not included.
/// </summary>
public sealed record AuditFilter(string? Action = null, string? Person = null, string? Subject = null, DateTime? From = null, DateTime? Until = null, long? Before = null, int Take = 50);

/// <summary>An entry as a table shows it.</summary>
public sealed record AuditRow(
    long Seq, DateTime At, string ActorKind, string ActorName, string Action, string Subject, string? Before, string? After, string? Reason, string Hash);
