using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Auditing.Kinds;

/// <summary>What people may do to a case against its ordinary course: reopen it, end it without money, waive the goods, settle a difference, stretch a bound.</summary>
internal sealed class DeedKind : IAuditKind
{
    private static readonly HashSet<string> Deeds = ["reopened", "closed", "goods-waived", "converted-to-return", "converted-to-withdrawal", "discrepancy-settled", "line-extended", "deadline-extended", "dispute-decided"];

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
