using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data;

/// <summary>
/// Does what a program asks once, however often it asks: the call is claimed by its key, the work done and the answer kept in one transaction. Of two at the same time
/// one works, and the other waits and is told the same. A refused call leaves nothing behind and may be tried again. Refused: <c>api.key-reused</c> where the
/// same key came with another request before.
/// </summary>
public sealed class OnceOnly(DeskStore store, TimeProvider clock)
{
    private const int Created = 201;
    private const int Attempts = 12;

    /// <summary>A program has seen no screen that could be outdated: where somebody was faster, the work is done again on what is there now.</summary>
    public async Task<Result<ApiAnswer>> RunAsync<TUseCase, T>(
        Actor actor, ApiCall call, Func<ReturnsDb, Task<Result<T>>> work, Func<T, string> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await store.WriteAsync<TUseCase, Outcome<T>>(actor, db => TryAsync(db, actor, call, work, cancellationToken), outcome => outcome.Keep(write), cancellationToken);
            if (attempt == Attempts || result.Refusal?.Code != "desk.changed-meanwhile")
            {
                return result.Refusal is { } refusal ? refusal : result.Value!.Answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds((10 * attempt) + (call.RequestHash[0] % 8)), cancellationToken);
        }
    }

    private async Task<Result<Outcome<T>>> TryAsync<T>(ReturnsDb db, Actor actor, ApiCall call, Func<ReturnsDb, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        var keyId = actor.ApiKeyId ?? throw new ArgumentException("Only programs repeat their calls.", nameof(actor));
        var known = await db.ApiRequests.AsNoTracking().SingleOrDefaultAsync(request => request.ApiKeyId == keyId && request.IdempotencyKey == call.IdempotencyKey, cancellationToken);
        if (known is not null)
        {
            return known.RequestHash == call.RequestHash ? new Outcome<T>(known, default, IsRepeat: true) : new Refusal("api.key-reused");
        }

        // Stored first: whoever comes second under the same key waits for this transaction's end.
        var request = new ApiRequest(keyId, call.IdempotencyKey, call.RequestHash, clock.GetUtcNow().UtcDateTime);
        db.ApiRequests.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        var done = await work(db);
        return done.Refusal is { } refusal ? refusal : new Outcome<T>(request, done.Value, IsRepeat: false);
    }

    private sealed record Outcome<T>(ApiRequest Request, T? Value, bool IsRepeat)
    {
        public ApiAnswer Answer => new(Request.Status, Request.Answer, IsRepeat);

        public void Keep(Func<T, string> write)
        {
            if (!IsRepeat)
            {
                Request.Answered(Created, write(Value!));
            }
        }
    }
}
