using ReturnsDesk.Data;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns;

/// <summary>Cases with money to be proposed: accepted units that no refund and no exchange has taken up, or what an exchange left over.</summary>
internal static class RefundableCases
{
    /// <remarks>The second half is a list of ids, not a question per case: so both halves go by an index, and the cases of years are not walked through.</remarks>
    public static IQueryable<ReturnCase> In(ReturnsDb db) => db.ReturnCases.Where(row =>
        (row.Status == CaseStatus.Inspected && row.Lines.Any(line => line.AcceptedUnits > line.RefundedUnits + line.ExchangedUnits)
            && !db.Replacements.Any(sent => sent.ReturnCaseId == row.Id
                && (sent.Status == ReplacementStatus.Reserved || sent.Status == ReplacementStatus.ToSend || sent.Status == ReplacementStatus.Sent)))
        || db.Replacements.Where(sent => sent.OwedMinor > sent.RefundedMinor).Select(sent => sent.ReturnCaseId).Contains(row.Id));
}
