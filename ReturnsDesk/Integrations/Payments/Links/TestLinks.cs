using ReturnsDesk.Domain.Exchanges;

namespace ReturnsDesk.Integrations.Payments.Links;

/// <summary>
/// Payment links of the gateway that moves nothing, so that every answer can be shown: minor units ending in 13 are refused, ending in 17 are not answered at first and found when asked;
/// all others are paid as soon as somebody asks.
/// </summary>
public sealed class TestLinks : IPaymentLinks
{
    private const int Declined = 13;
    private const int Unanswered = 17;

    public string Name => TestGateway.GatewayName;

    public Task<LinkAnswer> CreateAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => Task.FromResult((link.Amount.MinorUnits % 100) switch
    {
        Declined => new LinkAnswer(LinkOutcome.Refused, "", "declined by the test gateway"),
        Unanswered => new LinkAnswer(LinkOutcome.Unknown, "", "no answer from the test gateway"),
        _ => Open(link),
    });

    public Task<LinkAnswer> AskAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => Task.FromResult(
        link.Reference is null && link.Amount.MinorUnits % 100 == Unanswered ? Open(link)
        : Open(link) with { Outcome = LinkOutcome.Paid, PaymentReference = $"test-pay-{link.Key[..12]}", Amount = link.Amount });

    public Task<LinkAnswer> CloseAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => Task.FromResult(Open(link) with { Outcome = LinkOutcome.Expired });

    private static LinkAnswer Open(PaymentLinkRequest link) => new(LinkOutcome.Open, $"test-link-{link.Key[..12]}") { Url = $"https://pay.example.test/{link.Key}" };
}
