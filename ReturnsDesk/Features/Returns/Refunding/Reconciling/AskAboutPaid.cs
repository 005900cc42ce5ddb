using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>
/// Asks the gateway about a part that we call paid and its list calls failed; sends nothing. Only the gateway's own answer to this question books the failure, never a list that
/// somebody uploaded. Gives what was said. Refused: <c>reconcile.unknown-difference</c>, <c>refund.nothing-to-ask</c>.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class AskAboutPaid(DeskStore store, RefundChange change, RefundGateways gateways)
{
    public async Task<Result<GatewayAnswer>> ExecuteAsync(Actor actor, long differenceId, CancellationToken cancellationToken = default)
    {
        var part = await store.ReadAsync<AskAboutPaid, Part?>(
            actor,
            db => db.ReconciliationDifferences.Where(row => row.Id == differenceId && row.RefundIntent != null)
                .Select(row => new Part(
                    row.RefundIntent!.Id,
                    row.RefundIntent.RefundId,
                    row.RefundIntent.Gateway,
                    row.RefundIntent.Status,
                    new GatewayRefund(
                        row.RefundIntent.Key, row.RefundIntent.Payment.Reference, new Money(row.RefundIntent.AmountMinor, row.RefundIntent.Currency),
                        new Money(row.RefundIntent.Payment.CapturedMinor, row.RefundIntent.Currency), row.RefundIntent.Refund.ReturnCase.Number)
                    {
                        Reference = row.RefundIntent.GatewayReference,
                        FirstSentAt = row.RefundIntent.FirstSentAt,
                    }))
                .SingleOrDefaultAsync(cancellationToken),
            cancellationToken);
        if (part is null)
        {
            return new Refusal("reconcile.unknown-difference", differenceId);
        }

        if (part.Status != MoneyStatus.Succeeded || gateways.For(part.Gateway).IsManual)
        {
            return new Refusal("refund.nothing-to-ask");
        }

        var answer = await gateways.For(part.Gateway).AskAsync(part.Request, cancellationToken);
        if (answer.Outcome != GatewayOutcome.Failed)
        {
            return answer;
        }

        var booked = await change.RunAsync<AskAboutPaid>(
            actor,
            part.RefundId,
            (refund, deed, _) =>
            {
                RefundChange.Take(refund, refund.Intents.Single(intent => intent.Id == part.IntentId), answer, AttemptKind.Asked, deed, leaseNumber: null);
                return Task.FromResult(Result.Done);
            },
            CancellationToken.None);
        return booked.Refusal is { } refusal ? refusal : answer;
    }

    private sealed record Part(long IntentId, long RefundId, string Gateway, MoneyStatus Status, GatewayRefund Request);
}
