using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Proposes the refunds that the policy granted without a person (the customer keeps the goods, or is trusted to have sent them), within the limits of one who
/// decides alone, for the refund and for the day; what is above them waits for approval like any other. A case whose refund is refused is escalated.
/// Gives how many were proposed.
/// </summary>
[Requires(Permissions.ProposeRefund)]
public sealed class ProposeGrantedRefunds(DeskStore store, CaseChange change)
{
    private const int Batch = 50;

    public async Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var granted = await store.ReadAsync<ProposeGrantedRefunds, List<string>>(
            actor,
            db => db.ReturnCases
                .Where(row => (row.Automatic == AutomaticAction.KeepItem || row.Automatic == AutomaticAction.InstantRefund) && row.Status == CaseStatus.Inspected && !row.IsEscalated)
                .Where(row => row.Lines.Any(line => line.AcceptedUnits > line.RefundedUnits + line.ExchangedUnits) && row.Kind != ReturnKind.Exchange && row.Kind != ReturnKind.Replacement && !db.Refunds.Any(refund => refund.ReturnCaseId == row.Id))
                .OrderBy(row => row.Id).Take(Batch).Select(row => row.Number).ToListAsync(cancellationToken),
            cancellationToken);
        var proposed = 0;
        foreach (var number in granted)
        {
            var result = await change.RunAsync<ProposeGrantedRefunds>(actor, new CaseRef(number), (returnCase, deed, db) => ProposeAsync(db, returnCase, deed, cancellationToken), cancellationToken);
            proposed += result.Refused ? 0 : 1;
        }

        return proposed;
    }

    private static async Task<Result> ProposeAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, CancellationToken cancellationToken)
    {
        if (returnCase.Status != CaseStatus.Inspected || returnCase.UnitsToRefund == 0 || await db.Refunds.AnyAsync(refund => refund.ReturnCaseId == returnCase.Id, cancellationToken))
        {
            return new Refusal("refund.nothing-accepted", returnCase.Number);
        }

        var proposed = await ProposeRefund.ProposeAsync(db, returnCase, deed, new RefundWish { AllOrNothing = true, ToStoreCredit = returnCase.ChoseStoreCredit }, cancellationToken);
        if (proposed.Refusal is { } refusal)
        {
            returnCase.TellRefund(deed, "refund-not-granted", refusal.Code);
            returnCase.Escalate(deed, null);
        }

        return Result.Done;
    }
}
