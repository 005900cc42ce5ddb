using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>What the customer wrote needs no answer ("thank you"): nobody is waited for any more. Refused: <c>return.unknown</c>.</summary>
[Requires(Permissions.WriteToCustomer)]
public sealed class LeaveUnanswered(DeskStore store, ConversationBell bell)
{
    public async Task<Result> ExecuteAsync(Actor actor, CaseRef target, CancellationToken cancellationToken = default)
    {
        var result = await store.WriteAsync<LeaveUnanswered>(
            actor,
            async db =>
            {
                if (await db.ReturnCases.Where(row => row.Number == target.Number).Select(row => (long?)row.Id).SingleOrDefaultAsync(cancellationToken) is not { } caseId)
                {
                    return new Refusal("return.unknown", target.Number);
                }

                await AwaitedReply.EndAsync(db, caseId, cancellationToken);
                return Result.Done;
            },
            cancellationToken);
        if (!result.Refused)
        {
            bell.Ring(target.Number);
        }

        return result;
    }
}
