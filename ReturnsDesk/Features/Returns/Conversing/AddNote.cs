using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>Adds an internal note that the customer never sees. Refused: <c>note.length</c>.</summary>
[Requires(Permissions.AddNote)]
public sealed class AddNote(CaseChange change, ConversationBell bell)
{
    public async Task<Result> ExecuteAsync(Actor actor, CaseRef target, string text, CancellationToken cancellationToken = default)
    {
        var result = await change.RunAsync<AddNote>(actor, target, (returnCase, deed) => returnCase.AddNote(deed, text), cancellationToken);
        if (!result.Refused)
        {
            bell.Ring(target.Number);
        }

        return result;
    }
}
