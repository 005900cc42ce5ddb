using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Access;

/// <summary>
/// Exchanges the code for a session of the one order it was sent for; gives the secret for the browser's cookie. Refused: <c>portal.code-over</c>, <c>portal.code-wrong</c>.
/// Every try is stored, also a refused one.
/// </summary>
[Requires(Permissions.ReadReturns)]
public sealed class EnterPortalCode(DeskStore store, TimeProvider clock)
{
    public async Task<Result<string>> ExecuteAsync(string? browserSecret, string? typedCode, CancellationToken cancellationToken = default)
    {
        if (!AccessSecret.IsDrawn(browserSecret))
        {
            return new Refusal("portal.code-over");
        }

        var answer = await store.WriteAsync<EnterPortalCode, Result<string>>(
            Actor.Customer(""), async db => await TryAsync(db, browserSecret!, AccessSecret.CodeOf(typedCode), cancellationToken), cancellationToken);
        return answer.Refusal is { } lost ? lost : answer.Value;
    }

    private async Task<Result<Result<string>>> TryAsync(ReturnsDb db, string browserSecret, string code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = AccessSecret.HashOf(browserSecret);
        var challenge = await db.PortalChallenges.SingleOrDefaultAsync(row => row.BrowserHash == hash, cancellationToken);
        if (challenge is null)
        {
            return new Result<Result<string>>(new Refusal("portal.code-over"), null);
        }

        var answer = challenge.Answer(AccessSecret.HashOf(browserSecret, code), now);
        return answer.Refusal is { } refusal
            ? new Result<Result<string>>(refusal, null)
            : new Result<Result<string>>(PortalSessions.Open(db, answer.Value, PortalProof.Code, null, now), null);
    }
}

/// <summary>Opens sessions inside the caller's transaction.</summary>
internal static class PortalSessions
{
    public static string Open(ReturnsDb db, long orderId, PortalProof proof, string? proofKey, DateTime at)
    {
        var secret = AccessSecret.Draw();
        db.PortalSessions.Add(new PortalSession(AccessSecret.HashOf(secret), orderId, proof, proofKey, at));
        return secret;
    }
}
