using System.Linq.Expressions;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Audit;

/// <summary>What a filter means in the database.</summary>
internal static class AuditMatches
{
    public static Expression<Func<AuditEntry, AuditRow>> Row { get; } = entry => new AuditRow(
        entry.Seq, entry.At, entry.ActorKind, entry.ActorName, entry.Action, entry.Subject, entry.Before, entry.After, entry.Reason, entry.Hash);

    public static IQueryable<AuditEntry> Matching(ReturnsDb db, AuditFilter filter)
    {
        IQueryable<AuditEntry> entries = db.AuditEntries;
        if (filter.Before is { } before)
        {
            entries = entries.Where(entry => entry.Seq < before);
        }

        if (filter.From is { } from)
        {
            entries = entries.Where(entry => entry.At >= from);
        }

        if (filter.Until is { } until)
        {
            entries = entries.Where(entry => entry.At < until);
        }

        if (!string.IsNullOrEmpty(filter.Action))
        {
            entries = entries.Where(entry => entry.Action == filter.Action);
        }

        return Naming(OfPerson(entries, filter.Person), filter.Subject).OrderByDescending(entry => entry.Seq);
    }

    private static IQueryable<AuditEntry> OfPerson(IQueryable<AuditEntry> entries, string? person)
    {
        if (string.IsNullOrEmpty(person))
        {
            return entries;
        }

        var subject = "person " + person;
        return Enum.GetNames<ActorKind>().Contains(person)
            ? entries.Where(entry => entry.ActorKind == person)
            : entries.Where(entry => entry.ActorId == person || entry.Subject == subject);
    }

    private static IQueryable<AuditEntry> Naming(IQueryable<AuditEntry> entries, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return entries;
        }

        var (whole, start) = (text.Trim(), text.Trim() + " ");
        return entries.Where(entry => entry.Subject == whole || entry.Subject.StartsWith(start));
    }
}
