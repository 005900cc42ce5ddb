using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>The customer takes the request back, while nothing was sent. Refused: <c>return.unknown</c>, <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class CancelByCustomer(CustomerChange change)
{
    public Task<Result> ExecuteAsync(long orderId, string number, CancellationToken cancellationToken = default) =>
        change.RunAsync<CancelByCustomer>(orderId, number, (returnCase, deed) => returnCase.Cancel(deed), cancellationToken);
}
