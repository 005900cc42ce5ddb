using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments.Links;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// Asks the customer for the difference by a payment link: stores it with its key, then speaks to the gateway; the mail goes out once the link is there. One that is open is called off.
/// Refused: <c>return.unknown</c>, <c>case.changed-meanwhile</c>, <c>exchange.no-link-gateway</c>, <c>exchange.link-refused</c>, and what <see cref="ReturnCase.ChargeDifference"/> refuses.
/// </summary>
[Requires(Permissions.ChargeDifference)]
public sealed class SendPaymentLink(CaseChange change, ChargeRound round, PaymentLinkGateways gateways)
{
    /// <summary>Gateways take no link that holds for a whole day or longer by their own clock.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public async Task<Result> ExecuteAsync(Actor actor, CaseRef target, CancellationToken cancellationToken = default)
    {
        string? key = null;
        var stored = await change.RunAsync<SendPaymentLink>(
            actor,
            target,
            async (returnCase, deed, db) =>
            {
                var charged = await ChargeAsync(db, returnCase, deed, cancellationToken);
                key = charged.Value?.Key;
                return new Result(charged.Refusal);
            },
            cancellationToken);
        if (stored.Refused)
        {
            return stored;
        }

        FaultPoint.Reach(FaultPoint.AfterIntentStored);
        var answer = await round.RunAsync<SendPaymentLink>(actor, key!, cancellationToken);
        return answer.Value is { Outcome: LinkOutcome.Refused } refused ? new Refusal("exchange.link-refused", refused.Detail) : Result.Done;
    }

    private async Task<Result<DifferenceCharge>> ChargeAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, CancellationToken cancellationToken)
    {
        var balance = await ExchangeMoney.BalanceAsync(db, returnCase, deed.Policy, cancellationToken);
        if (balance.Value is not { } money)
        {
            return balance.Refusal!;
        }

        if (gateways.Choose(OrderArithmetic.Payments(returnCase.Order).Select(payment => payment.Gateway)) is not { } gateway)
        {
            return new Refusal("exchange.no-link-gateway");
        }

        var settings = (await DeedRoom.MerchantAsync(db, cancellationToken)).Exchanges;
        return returnCase.ChargeDifference(deed, money, gateway.Name, deed.At + settings.Link - Margin);
    }
}
