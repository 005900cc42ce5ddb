using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns;

/// <summary>Takes what a gateway tells unasked of a payment link; whoever hears gateways hands it on.</summary>
public interface ILinkNews
{
    /// <summary>Refused: <c>desk.busy</c>, <c>desk.changed-meanwhile</c>, where the gateway should tell it again.</summary>
    Task<Result<NewsHandling>> TakeAsync(string gateway, GatewayNews news, CancellationToken cancellationToken);
}
