using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>Opens a return at once where the search box holds its number or its waybill.</summary>
internal sealed class CaseNumberHit(FindCaseByNumber findCase) : IDirectHit
{
    public async Task<string?> FindAsync(Actor actor, string text, CancellationToken cancellationToken) =>
        await findCase.ReadAsync(actor, text, cancellationToken) is { } number ? DeskUrls.Return(number) : null;
}
