using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.ApiKeys;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>The key that the virtual agents propose with, made by the desk's own use case.</summary>
internal static class RigKey
{
    public static async Task<string> CreateAsync(RigDatabase database)
    {
        var made = await database.Get<CreateApiKey>().ExecuteAsync(Actor.CommandLine, new ApiKeyDraft("rig", [ApiScopes.ProposeRefunds], RigShop.Owner));
        return made.Value?.Secret ?? throw new InvalidOperationException($"No key: {made.Refusal?.Code}.");
    }
}
