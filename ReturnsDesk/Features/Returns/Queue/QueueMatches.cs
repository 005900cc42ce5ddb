using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>Which cases a filter lets through. Text is compared literally: nothing in it is a pattern.</summary>
internal static class QueueMatches
{
    private const int PhoneTailDigits = 4;

    public static IQueryable<ReturnCase> Apply(ReturnsDb db, QueueFilter filter)
    {
        IQueryable<ReturnCase> cases = db.ReturnCases;
        if (filter.Statuses.Count > 0)
        {
            cases = cases.Where(row => filter.Statuses.Contains(row.Status));
        }

        if (filter.Kind is { } kind)
        {
            cases = cases.Where(row => row.Kind == kind);
        }

        if (filter.ReasonCode is { } reason)
        {
            cases = cases.Where(row => row.MainReasonCode == reason);
        }

        if (filter.AssignedToId is { } person)
        {
            cases = cases.Where(row => row.AssignedToId == person);
        }

        if (filter.OnlyEscalated)
        {
            cases = cases.Where(row => row.IsEscalated);
        }

        if (filter.OnlyDiscrepancies)
        {
            cases = cases.Where(row => row.HasOpenDiscrepancy);
        }

        if (filter.OnlyAwaitingReply)
        {
            cases = cases.Where(row => row.AwaitsReplySinceAt != null);
        }

        if (filter.OnlySelfDeciding)
        {
            cases = cases.Where(row => row.NextLapse != LapseAction.None && row.NextLapse != LapseAction.Escalate);
        }

        if (filter.DueBefore is { } due)
        {
            cases = cases.Where(row => row.NextDueAt < due && row.NextStoppedAt == null);
        }

        return string.IsNullOrWhiteSpace(filter.Text) ? cases : WithText(cases, filter.Text.Trim());
    }

    private static IQueryable<ReturnCase> WithText(IQueryable<ReturnCase> cases, string text)
    {
        var waybill = Waybills.Normalise(text);
        if (ReturnNumber.Parse(text) is { } number)
        {
            return cases.Where(row => row.Number == number || row.Waybill == waybill);
        }

        if (text.Length == PhoneTailDigits && text.All(char.IsAsciiDigit))
        {
            return cases.Where(row => row.Order.Customer.PhoneTail == text || row.Order.Number.StartsWith(text));
        }

        return cases.Where(row => row.Order.Number.StartsWith(text) || row.Order.Customer.Name.StartsWith(text) || row.Waybill == waybill || row.Lines.Any(line => line.OrderLine.Sku == text));
    }
}
