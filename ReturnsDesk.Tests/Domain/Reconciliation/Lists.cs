using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Tests.Domain.Reconciliation;

/// <summary>Both sides of a comparison, by what matters. Refunds lie in the middle of a period of ten days, which was read two days after its end.</summary>
internal static class Lists
{
    public static DateTime Noon { get; } = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);

    public static ListTerms Terms(bool isLive = true) => new(isLive, Noon.AddDays(-5), Noon.AddDays(5), Noon.AddDays(7));

    public static OurPart Ours(int number, MoneyStatus status = MoneyStatus.Succeeded) => new()
    {
        IntentId = number,
        RefundId = number,
        Key = $"key-{number}",
        Reference = $"re-{number}",
        PaymentReference = $"pay-{number}",
        Amount = new Money(1000 + number, "EUR"),
        Status = status,
        StatusAt = Noon,
        FirstSentAt = Noon,
        LastSentAt = Noon,
    };

    public static ListedRefund Row(OurPart ours, GatewayOutcome outcome = GatewayOutcome.Succeeded) => new(ours.Reference, ours.Key, ours.PaymentReference, ours.Amount, outcome, Noon);

    /// <summary>Compares at once.</summary>
    public static IReadOnlyList<FoundDifference> Compare(ListTerms terms, IReadOnlyList<OurPart> ours, IReadOnlyList<ListedRefund> theirs, int chunk = 100)
    {
        var comparison = new ListComparison(terms);
        foreach (var rows in theirs.Chunk(chunk))
        {
            comparison.TakeTheirs(rows, ours);
        }

        ours.ToList().ForEach(comparison.TakeOurs);
        return comparison.Found;
    }
}
