namespace ReturnsDesk.Features.Returns;

/// <summary>Which case an action is about, and the version of it that the person saw; null where no page was looked at (scripts, background work).</summary>
public sealed record CaseRef(string Number, int? SeenVersion = null);
