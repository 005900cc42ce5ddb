using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// A person will not wait: asks the gateway now about every part of a refund that is not settled, parked ones included; sends nothing. Gives what was said of the last one.
/// Refused: <c>refund.nothing-to-ask</c>, and why a part was not taken on (<c>refund.being-worked-on</c>).
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class AskGateway(DeskStore store, GatewayRound round, RefundGateways gateways)
{
    public async Task<Result<GatewayAnswer>> ExecuteAsync(Actor actor, long refundId, CancellationToken cancellationToken = default)
    {
        var called = gateways.Called;
        var parts = await store.ReadAsync<AskGateway, List<long>>(
            actor,
            db => db.RefundIntents
                .Where(intent => intent.RefundId == refundId && called.Contains(intent.Gateway) && intent.ReplacedAt == null)
                .Where(intent => intent.Status == MoneyStatus.Pending || intent.Status == MoneyStatus.Parked || intent.Status == MoneyStatus.Sending
                    || (intent.Status == MoneyStatus.Unknown && intent.AbsentAt == null))
                .OrderBy(intent => intent.Id).Select(intent => intent.Id).ToListAsync(cancellationToken),
            cancellationToken);
        Result<GatewayAnswer> last = new Refusal("refund.nothing-to-ask");
        foreach (var intentId in parts)
        {
            last = await round.RunAsync<AskGateway>(actor, refundId, intentId, cancellationToken);
        }

        return last;
    }
}
