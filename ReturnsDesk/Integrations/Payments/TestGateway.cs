using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>
/// A gateway that moves no money, for the demo and for trying the desk out. Its answer depends on the amount alone, so every outcome can be shown:
/// minor units ending in 13 are declined, ending in 17 are not answered at first and found when asked.
/// </summary>
public sealed class TestGateway : IRefundGateway
{
    public const string GatewayName = "test";

    private const int Declined = 13;
    private const int Unanswered = 17;

    public string Name => GatewayName;
    public bool IsManual => false;

    public Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken) => Task.FromResult((refund.Amount.MinorUnits % 100) switch
    {
        Declined => new GatewayAnswer(GatewayOutcome.Failed, "", "declined by the test gateway"),
        Unanswered => new GatewayAnswer(GatewayOutcome.Unknown, "", "no answer from the test gateway"),
        _ => Paid(refund),
    });

    public Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken) =>
        Task.FromResult(refund.Amount.MinorUnits % 100 == Declined ? new GatewayAnswer(GatewayOutcome.Failed, "", "declined by the test gateway") : Paid(refund));

    private static GatewayAnswer Paid(GatewayRefund refund) => new(GatewayOutcome.Succeeded, $"test-{refund.Key[..12]}", "");
}
