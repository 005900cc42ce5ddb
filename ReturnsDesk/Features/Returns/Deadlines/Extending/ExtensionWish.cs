using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>Whose deadlines to extend, to when, and why.</summary>
public sealed record ExtensionWish(ExtensionScope Scope, ExtensionTerm Term, string Reason)
{
    /// <summary>Refused: as the term, <c>extension.needs-reason</c> (how long it may be).</summary>
    public Refusal? WhyNot(DateTime now) =>
        Term.WhyNot(now)
        ?? (string.IsNullOrWhiteSpace(Reason) || Reason.Trim().Length > DeadlineExtension.MostReason ? new Refusal("extension.needs-reason", DeadlineExtension.MostReason) { Field = nameof(Reason) } : null);
}
