using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>
/// Ends an inspected case without (more) money, with a reason. Refused: <c>decision.needs-reason</c>, <c>case.step-not-allowed</c>,
/// <c>case.refund-under-way</c> while money is being moved.
/// </summary>
[Requires(Permissions.DecideReturn)]
public sealed class CloseReturn(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<CloseReturn>(actor, target, (returnCase, deed, db) => InAsync(returnCase, deed, db, reason, cancellationToken), cancellationToken);

    /// <summary>The same inside a transaction that the caller opened.</summary>
    internal static async Task<Result> InAsync(ReturnCase returnCase, Deed deed, ReturnsDb db, string reason, CancellationToken cancellationToken) =>
        await db.Refunds.AnyAsync(
            refund => refund.ReturnCaseId == returnCase.Id && refund.Status != MoneyStatus.Succeeded && refund.Status != MoneyStatus.Cancelled, cancellationToken)
            ? new Refusal("case.refund-under-way", returnCase.Number)
            : returnCase.Close(deed, reason);
}
