using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Deciding;

namespace ReturnsDesk.Features.Returns.Details.Acting;

/// <summary>
/// Decides and tells the customer in one step: both or neither. A question and a rejection are told by their own words; with an approval and with the end of a case goes a message.
/// Refused: as the decision, and as <see cref="WriteToCustomer"/>.
/// </summary>
[Requires(Permissions.DecideReturn)]
public sealed class RunMacro(CaseChange change, ConversationBell bell)
{
    public async Task<Result> ExecuteAsync(Actor actor, CaseRef target, ReplyAction action, string body, CancellationToken cancellationToken = default)
    {
        var result = await change.RunAsync<RunMacro>(
            actor,
            target,
            async (returnCase, deed, db) =>
            {
                var refusal = Placeholders.WhyUnfilled(body)
                    ?? (await DeskStore.MayAsync(db, actor, Permissions.WriteToCustomer, cancellationToken) ? null : new Refusal("desk.not-permitted", Permissions.WriteToCustomer));
                if (refusal is not null)
                {
                    return refusal;
                }

                var decided = action switch
                {
                    ReplyAction.AskForEvidence => returnCase.AskForEvidence(deed, body),
                    ReplyAction.Reject => returnCase.Reject(deed, body),
                    ReplyAction.Approve => returnCase.Approve(deed),
                    ReplyAction.Close => await CloseReturn.InAsync(returnCase, deed, db, body, cancellationToken),
                    _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Nothing to do beside the message."),
                };
                return decided.Refused || action is ReplyAction.AskForEvidence or ReplyAction.Reject
                    ? decided
                    : new Result((await WriteToCustomer.AddAsync(db, actor, returnCase.Id, body, deed.At, cancellationToken)).Refusal);
            },
            cancellationToken);
        if (!result.Refused)
        {
            bell.Ring(target.Number);
        }

        return result;
    }
}
