using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>
/// Asks what each level of each signal would have said of the requests of the past months, by what was known at each, and how those turned out; keeps the answer.
/// Refused: <c>signals.months</c>. Stopped half way it leaves nothing behind.
/// </summary>
[Requires(Permissions.EditPolicy)]
public sealed class BackTestSignals(DeskStore store, PastSignals past, TimeProvider clock)
{
    private const int KeptRuns = 10;

    public async Task<Result<SignalBackTestResult>> ExecuteAsync(Actor actor, int months = 12, CancellationToken cancellationToken = default)
    {
        // Read first: whoever may not do this learns nothing else.
        var linked = await past.LinkedAsync<BackTestSignals>(actor, cancellationToken);
        if (months is < 1 or > SignalRun.MostMonths)
        {
            return new Refusal("signals.months", 1, SignalRun.MostMonths) { Field = "Months" };
        }

        var test = new SignalBackTest(clock.GetUtcNow().UtcDateTime.AddMonths(-months), linked);
        await WalkAsync(actor, test, cancellationToken);
        var result = test.Result();
        return await store.WriteAsync<BackTestSignals, SignalBackTestResult>(actor, async db =>
        {
            db.SignalRuns.RemoveRange(await db.SignalRuns.OrderByDescending(run => run.Id).Skip(KeptRuns - 1).ToListAsync(cancellationToken));
            db.SignalRuns.Add(SignalRun.Of(months, result, actor, clock.GetUtcNow().UtcDateTime));
            return result;
        }, cancellationToken);
    }

    /// <summary>Purchases and requests, in the order they happened.</summary>
    private async Task WalkAsync(Actor actor, SignalBackTest test, CancellationToken cancellationToken)
    {
        await using var purchases = past.PurchasesAsync<BackTestSignals>(actor, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var more = await purchases.MoveNextAsync();
        await foreach (var request in past.RequestsAsync<BackTestSignals>(actor, cancellationToken))
        {
            while (more && purchases.Current.At <= request.At)
            {
                test.Buy(purchases.Current.CustomerId, purchases.Current.Units);
                more = await purchases.MoveNextAsync();
            }

            test.Ask(request);
        }

        while (more)
        {
            test.Buy(purchases.Current.CustomerId, purchases.Current.Units);
            more = await purchases.MoveNextAsync();
        }
    }
}
