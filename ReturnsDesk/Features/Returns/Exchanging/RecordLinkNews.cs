using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// Takes what a gateway tells unasked of a payment link, its signature proven. The same delivery twice does nothing the second time; news of a link that is not ours is kept.
/// Refused: <c>desk.busy</c>, <c>desk.changed-meanwhile</c>, where the gateway should tell it again.
/// </summary>
[Requires(Permissions.ChargeDifference)]
public sealed class RecordLinkNews(DeskStore store, CaseChange change, TimeProvider clock) : ILinkNews
{
    public Task<Result<NewsHandling>> TakeAsync(string gateway, GatewayNews news, CancellationToken cancellationToken) => ExecuteAsync(Actor.Automatic, gateway, news, cancellationToken);

    public Task<Result<NewsHandling>> ExecuteAsync(Actor actor, string gateway, GatewayNews news, CancellationToken cancellationToken = default) =>
        store.WriteAsync<RecordLinkNews, NewsHandling>(actor, db => TakeAsync(db, actor, gateway, news, cancellationToken), cancellationToken);

    private async Task<Result<NewsHandling>> TakeAsync(ReturnsDb db, Actor actor, string gateway, GatewayNews news, CancellationToken cancellationToken)
    {
        var known = await db.GatewayDeliveries.Where(delivery => delivery.Gateway == gateway && delivery.DeliveryId == news.DeliveryId)
            .Select(delivery => (NewsHandling?)delivery.Handling).FirstOrDefaultAsync(cancellationToken);
        if (known is { } before)
        {
            return before;
        }

        var number = news.Key.Length == 0 ? null : await db.DifferenceCharges.Where(charge => charge.Gateway == gateway && charge.Key == news.Key)
            .Select(charge => charge.Replacement.ReturnCase.Number).SingleOrDefaultAsync(cancellationToken);
        var handling = NewsHandling.Foreign;
        if (number is not null)
        {
            var result = await change.InAsync(db, actor, new CaseRef(number), (returnCase, deed, _) => Task.FromResult(Take(returnCase, deed, news, out handling)), cancellationToken);
            if (result.Refusal is { } refusal)
            {
                return refusal;
            }
        }

        db.GatewayDeliveries.Add(new GatewayDeliveryRecord(gateway, news.DeliveryId, clock.GetUtcNow().UtcDateTime, news.Key, news.Link!.Reference, null, handling));
        return handling;
    }

    private static Result Take(ReturnCase returnCase, Deed deed, GatewayNews news, out NewsHandling handling)
    {
        var charge = returnCase.Replacement!.Charges.Single(candidate => candidate.Key == news.Key);
        var before = charge.Status;
        returnCase.TakeLinkNews(deed, charge, news.Link!);
        handling = charge.Status == before ? NewsHandling.Noted : NewsHandling.Moved;
        return Result.Done;
    }
}
