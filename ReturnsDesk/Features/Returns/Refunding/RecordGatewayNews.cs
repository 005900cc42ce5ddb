using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Takes what a gateway tells unasked, its signature proven. The same delivery twice does nothing the second time; news that belongs to none of our refunds is kept for the
/// reconciliation. Refused: <c>desk.busy</c>, where the gateway should tell it again.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class RecordGatewayNews(DeskStore store, RefundChange change, TimeProvider clock)
{
    public async Task<Result<NewsHandling>> ExecuteAsync(Actor actor, string gateway, GatewayNews news, CancellationToken cancellationToken = default)
    {
        var refundId = await store.ReadAsync<RecordGatewayNews, long?>(actor, db => FindAsync(db, gateway, news, cancellationToken), cancellationToken);
        if (refundId is not { } id)
        {
            return await store.WriteAsync<RecordGatewayNews, NewsHandling>(
                actor,
                async db => await KnownAsync(db, gateway, news, cancellationToken) is { } known
                    ? known
                    : Keep(db, gateway, news, news.IsAboutARefund ? NewsHandling.Unmatched : NewsHandling.Foreign),
                cancellationToken);
        }

        var handling = NewsHandling.Noted;
        var result = await change.RunAsync<RecordGatewayNews>(
            actor,
            id,
            async (refund, deed, db) =>
            {
                if (await KnownAsync(db, gateway, news, cancellationToken) is { } known)
                {
                    handling = known;
                    return Result.Done;
                }

                var intent = refund.Intents.Single(candidate => Is(candidate, gateway, news));
                handling = RefundChange.Take(refund, intent, news.Answer, AttemptKind.News, deed, leaseNumber: null) switch
                {
                    Taken.Moved => NewsHandling.Moved,
                    Taken.Noted => NewsHandling.Noted,
                    Taken.Contradiction => NewsHandling.Contradiction,
                    var taken => throw new InvalidOperationException($"No handling for {taken}."),
                };
                Keep(db, gateway, news, handling);
                return Result.Done;
            },
            cancellationToken);
        return result.Refusal is { } refusal ? refusal : handling;
    }

    private static Task<long?> FindAsync(ReturnsDb db, string gateway, GatewayNews news, CancellationToken cancellationToken) => !news.IsAboutARefund
        ? Task.FromResult<long?>(null)
        : db.RefundIntents
            .Where(intent => intent.Gateway == gateway && (intent.Key == news.Key || (news.Key == "" && news.Answer.Reference != "" && intent.GatewayReference == news.Answer.Reference)))
            .OrderBy(intent => intent.Id).Select(intent => (long?)intent.RefundId).FirstOrDefaultAsync(cancellationToken);

    private static bool Is(RefundIntent intent, string gateway, GatewayNews news) =>
        intent.Gateway == gateway && (news.Key == "" ? intent.GatewayReference == news.Answer.Reference : intent.Key == news.Key);

    private static Task<NewsHandling?> KnownAsync(ReturnsDb db, string gateway, GatewayNews news, CancellationToken cancellationToken) =>
        db.GatewayDeliveries.Where(delivery => delivery.Gateway == gateway && delivery.DeliveryId == news.DeliveryId)
            .Select(delivery => (NewsHandling?)delivery.Handling).FirstOrDefaultAsync(cancellationToken);

    private Result<NewsHandling> Keep(ReturnsDb db, string gateway, GatewayNews news, NewsHandling handling)
    {
        db.GatewayDeliveries.Add(new GatewayDeliveryRecord(gateway, news.DeliveryId, clock.GetUtcNow().UtcDateTime, news.Key, news.Answer.Reference, news.IsAboutARefund ? news.Answer.Outcome : null, handling));
        return handling;
    }
}
