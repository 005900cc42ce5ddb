using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments.Links;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// One round of work on one payment link: take it on and store that, speak to the gateway, store the answer. Whatever happens between the two stores, it is found once its lease is over,
/// and then asked about; it is never made again unless the gateway said that it has nothing under the key.
/// </summary>
public sealed class ChargeRound(DeskStore store, CaseChange change, PaymentLinkGateways gateways, IConfiguration configuration, TimeProvider clock)
{
    private const int MostStores = 10;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    /// <summary>The gateway's answer. Refused: why it was not taken on.</summary>
    public async Task<Result<LinkAnswer>> RunAsync<TUseCase>(Actor actor, string key, CancellationToken cancellationToken)
    {
        var claimed = await store.WriteAsync<TUseCase, Claimed>(actor, db => ClaimAsync(db, key, cancellationToken), cancellationToken);
        if (claimed.Value is not { Request: { } request } taken)
        {
            return claimed.Refusal ?? claimed.Value!.WhyNot!;
        }

        FaultPoint.Reach(FaultPoint.AfterSendMarked);

        // Once it is stored as being sent, a stop of the program must not keep the answer from being stored.
        var answer = await AskAsync(taken, request);
        FaultPoint.Reach(FaultPoint.AfterSendBeforeAnswer);
        return await StoreAsync<TUseCase>(actor, request, answer) is { } refusal ? refusal : answer;
    }

    private static Task<LinkAnswer> AskAsync(Claimed claimed, PaymentLinkRequest request) => claimed.Task switch
    {
        ChargeTask.Create => claimed.Gateway.CreateAsync(request, CancellationToken.None),
        ChargeTask.Ask => claimed.Gateway.AskAsync(request, CancellationToken.None),
        ChargeTask.Close => claimed.Gateway.CloseAsync(request, CancellationToken.None),
        _ => throw new InvalidOperationException($"No call for {claimed.Task}."),
    };

    private async Task<Result<Claimed>> ClaimAsync(ReturnsDb db, string key, CancellationToken cancellationToken)
    {
        var charge = await db.DifferenceCharges
            .Include(row => row.Replacement).ThenInclude(row => row.ReturnCase).ThenInclude(row => row.Order).ThenInclude(row => row.Customer)
            .SingleAsync(row => row.Key == key, cancellationToken);
        if (gateways.For(charge.Gateway) is not { } gateway)
        {
            return new Refusal("exchange.no-link-gateway");
        }

        // A refused claim may have ended a link that nobody wants any more: that is kept.
        var claimed = charge.Claim(clock.GetUtcNow().UtcDateTime, Lease);
        return new Claimed(claimed.Value, gateway, claimed.Refused ? null : RequestOf(charge), claimed.Refusal);
    }

    private PaymentLinkRequest RequestOf(DifferenceCharge charge)
    {
        var returnCase = charge.Replacement.ReturnCase;
        var culture = CustomerCulture.Of(returnCase.Order.ShipTo.Country, returnCase.Order.Customer.Name);
        return new PaymentLinkRequest(charge.Key, charge.Amount, returnCase.Number, LinkWords.Of(returnCase.Number, culture), charge.ExpiresAt)
        {
            Email = returnCase.Order.Customer.Email ?? "",
            Culture = culture,
            BackTo = SiteAddress.Of(configuration) is { } site ? $"{site}/portal" : "",
            Reference = charge.Reference,
            FirstSentAt = charge.FirstSentAt,
        };
    }

    /// <summary>Stores the answer, again and again where others write to the same rows: an answer that was heard is not thrown away.</summary>
    private async Task<Refusal?> StoreAsync<TUseCase>(Actor actor, PaymentLinkRequest request, LinkAnswer answer)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await change.RunAsync<TUseCase>(
                actor,
                new CaseRef(request.ReturnNumber),
                (returnCase, deed) =>
                {
                    returnCase.TakeLinkNews(deed, returnCase.Replacement!.Charges.Single(charge => charge.Key == request.Key), answer);
                    return Result.Done;
                },
                CancellationToken.None);
            if (tries == MostStores || result.Refusal?.Code is not ("desk.changed-meanwhile" or "desk.busy"))
            {
                return result.Refusal;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20 * tries), CancellationToken.None);
        }
    }

    private sealed record Claimed(ChargeTask Task, IPaymentLinks Gateway, PaymentLinkRequest? Request, Refusal? WhyNot);
}
