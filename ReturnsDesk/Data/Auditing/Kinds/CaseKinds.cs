using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Auditing.Kinds;

/// <summary>What people may do to a case against its ordinary course: reopen it, end it without money, waive the goods, settle a difference, stretch a bound.</summary>
internal sealed class DeedKind : IAuditKind
{
    private static readonly HashSet<string> Deeds =
    [
        "reopened", "closed", "goods-waived", "converted-to-return", "converted-to-withdrawal", "discrepancy-settled", "line-extended", "deadline-extended", "deadline-extended-many", "deadline-moved", "dispute-decided",
        "exchange-undone", "difference-forgone", "difference-recorded", "replacement-first",
    ];

    public Type Entity => typeof(TimelineEntry);

    public Sighting? Look(EntityEntry entry)
    {
        var deed = (TimelineEntry)entry.Entity;
        return entry.State == EntityState.Added && Deeds.Contains(deed.Code)
            ? new Sighting(db => Subject(db, deed.ReturnCaseId), After: _ => FactText.Of(("deed", deed.Code)), Reason: deed.Text)
            : null;
    }

    private static string Subject(ReturnsDb db, long caseId) => $"return {db.ReturnCases.Local.FindEntry(caseId)?.Entity.Number ?? FormattableString.Invariant($"#{caseId}")}";
}

/// <summary>The deadlines of many cases were extended, or that was stopped; each case is told by its own deed.</summary>
internal sealed class ExtensionKind : IAuditKind
{
    public Type Entity => typeof(DeadlineExtension);

    public Sighting? Look(EntityEntry entry)
    {
        var extension = (DeadlineExtension)entry.Entity;
        return entry.State == EntityState.Added || (entry.State == EntityState.Modified && extension.State != ExtensionState.Running)
            ? new Sighting(_ => FormattableString.Invariant($"extension {extension.Id}"), After: _ => Facts(extension), Reason: extension.Reason)
            : null;
    }

    private static string? Facts(DeadlineExtension told) => FactText.Of(
        ("state", told.State), ("channel", told.Channel), ("node", told.Node), ("country", told.Country), ("dueFrom", told.DueFromAt), ("dueTo", told.DueToAt),
        ("until", told.UntilAt), ("days", told.Days), ("cases", told.Total), ("extended", told.Extended), ("skipped", told.Skipped));
}

/// <summary>A return was taken although the policy says no.</summary>
internal sealed class OverrideKind : IAuditKind
{
    public Type Entity => typeof(ReturnCase);

    public Sighting? Look(EntityEntry entry)
    {
        var returnCase = (ReturnCase)entry.Entity;
        return entry.State == EntityState.Added && returnCase.Verdicts.Any(verdict => verdict.Answer == VerdictAnswer.Ineligible)
            ? new Sighting(
                _ => $"return {returnCase.Number}",
                After: _ => FactText.Of(("deed", "policy-overridden")),
                Reason: returnCase.Timeline.LastOrDefault(told => told.Code == "note")?.Text)
            : null;
    }
}
