using System.Runtime.CompilerServices;
using Stripe;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>Stripe's list of refunds (docs.stripe.com/api/refunds/list), page by page, ours and those made outside.</summary>
internal sealed class StripeBook(StripeAccess access) : IGatewayBook
{
    private const int LongestPage = 100;

    public string Name => StripeGateway.GatewayName;

    public async IAsyncEnumerable<GatewayBookRow> ListAsync(DateTime from, DateTime to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new RefundListOptions { Created = new DateRangeOptions { GreaterThanOrEqual = from, LessThan = to }, Limit = LongestPage };
        await using var pages = access.Refunds.ListAutoPagingAsync(options, null, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(pages, cancellationToken))
        {
            yield return Row(pages.Current);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<Refund> pages, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GatewayUnreachableException($"Stripe's list of refunds did not arrive whole: {exception.Message}", exception);
        }
    }

    private static GatewayBookRow Row(Refund refund)
    {
        var facts = StripeFacts.Of(refund);
        var amount = StripeAmounts.Read(facts.Amount, facts.Currency)
            ?? throw new GatewayUnreachableException($"Stripe lists refund {facts.Id} with {facts.Amount} '{facts.Currency}', which is no amount of ISO 4217.");
        var payment = facts.PaymentIntent.Length > 0 ? facts.PaymentIntent : facts.Charge;
        return new GatewayBookRow(facts.Id, facts.Key, payment, amount, facts.Outcome, DateTime.SpecifyKind(refund.Created, DateTimeKind.Utc))
        {
            OtherPaymentReference = payment == facts.Charge ? "" : facts.Charge,
        };
    }
}
