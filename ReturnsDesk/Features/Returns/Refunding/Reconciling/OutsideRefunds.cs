using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Says of refunds that were made outside the desk whether their payment is one of ours, and whether one of our parts may be meant.</summary>
internal static class OutsideRefunds
{
    private const int Chunk = 500;

    public static async Task<IReadOnlyList<FoundDifference>> ExplainAsync(ReturnsDb db, string gateway, IReadOnlyList<FoundDifference> found, CancellationToken cancellationToken)
    {
        var explained = new List<FoundDifference>(found.Count);
        foreach (var chunk in found.Chunk(Chunk))
        {
            var payments = await PaymentsAsync(db, gateway, chunk, cancellationToken);
            explained.AddRange(chunk.Select(difference => difference.Kind == DifferenceKind.MadeOutside ? Explain(difference, payments) : difference));
        }

        return explained;
    }

    private static async Task<IReadOnlyList<OurPayment>> PaymentsAsync(ReturnsDb db, string gateway, FoundDifference[] chunk, CancellationToken cancellationToken)
    {
        string[] references = [.. chunk.Where(difference => difference.Kind == DifferenceKind.MadeOutside)
            .SelectMany(difference => new[] { difference.Theirs!.PaymentReference, difference.Theirs.OtherPaymentReference }).Where(reference => reference.Length > 0).Distinct(StringComparer.Ordinal)];
        if (references.Length == 0)
        {
            return [];
        }

        var payments = await db.Payments.Where(payment => payment.Gateway == gateway && references.Contains(payment.Reference))
            .OrderBy(payment => payment.Id)
            .Select(payment => new { payment.Id, payment.Reference, OrderNumber = db.Orders.Where(order => order.Id == payment.OrderId).Select(order => order.Number).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        long[] ids = [.. payments.Select(payment => payment.Id)];
        var parts = await db.RefundIntents
            .Where(intent => ids.Contains(intent.PaymentId) && intent.ReplacedAt == null && intent.Status != MoneyStatus.Succeeded && intent.Status != MoneyStatus.Cancelled)
            .OrderBy(intent => intent.Id)
            .Select(intent => new { intent.Id, intent.PaymentId, intent.AmountMinor, intent.Currency })
            .ToListAsync(cancellationToken);
        return [.. payments.Select(payment => new OurPayment(
            payment.Id, payment.Reference, payment.OrderNumber ?? "",
            [.. parts.Where(part => part.PaymentId == payment.Id).Select(part => (part.Id, new Domain.Money(part.AmountMinor, part.Currency)))]))];
    }

    private static FoundDifference Explain(FoundDifference difference, IReadOnlyList<OurPayment> payments)
    {
        var theirs = difference.Theirs!;
        if (payments.FirstOrDefault(payment => theirs.IsOfPayment(payment.Reference)) is not { } payment)
        {
            return difference;
        }

        var like = payment.Parts.Where(part => part.Amount == theirs.Amount).Select(part => (long?)part.IntentId).FirstOrDefault();
        var explanation = difference.Explanation == Explanations.OutsideForeignKey ? Explanations.OutsideForeignKey : like is null ? Explanations.OutsideOurPayment : Explanations.OutsideLikeOurs;
        return difference with { Explanation = explanation, PaymentId = payment.Id, LikeIntentId = like, Facts = [theirs.Amount, theirs.At, payment.OrderNumber] };
    }

    private sealed record OurPayment(long Id, string Reference, string OrderNumber, IReadOnlyList<(long IntentId, Domain.Money Amount)> Parts);
}
