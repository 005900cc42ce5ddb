using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>
/// Store credit is ours to give: nobody is called. The desk takes the answer in the transaction that takes the part on, and issues the credit there; whoever asks later
/// asks about a part that was not settled, and so was not given.
/// </summary>
public sealed class StoreCreditGateway : IRefundGateway
{
    public string Name => StoreCredit.Gateway;
    public bool IsManual => false;

    public static GatewayAnswer Answer(IntentTask task, string key) => task == IntentTask.Send ? new GatewayAnswer(GatewayOutcome.Succeeded, key) : new GatewayAnswer(GatewayOutcome.Absent);

    public Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken) => Task.FromResult(Answer(IntentTask.Send, refund.Key));

    public Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken) => Task.FromResult(Answer(IntentTask.Ask, refund.Key));
}
