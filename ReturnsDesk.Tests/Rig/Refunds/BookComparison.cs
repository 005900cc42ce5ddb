using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Tests.Rig.Gateway;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>The desk's parts against the gateway's own book, both ways. Parts come with their payment.</summary>
internal sealed class BookComparison(IReadOnlyList<BookLine> book, IReadOnlyList<RefundIntent> parts)
{
    private readonly Dictionary<string, List<BookLine>> _byKey = book.Where(line => !line.IsOutside).GroupBy(line => line.Key).ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>I-3.</summary>
    public IEnumerable<string> Doubled() => _byKey.Values.Where(lines => lines.Count(IsMoney) > 1).Select(lines => $"{lines[0].Key}: {lines.Count(IsMoney)} refunds");

    /// <summary>I-4, from here to there.</summary>
    public IEnumerable<string> Missing()
    {
        foreach (var part in parts.Where(part => part.Status == MoneyStatus.Succeeded))
        {
            var lines = _byKey.GetValueOrDefault(part.Key, []);
            if (lines.Count(line => line.Status == nameof(FakeStatus.Succeeded) && line.Amount == part.AmountMinor && line.Currency == part.Currency && line.Payment == part.Payment.Reference) != 1)
            {
                yield return $"{part.Key} of {part.AmountMinor} {part.Currency}: the gateway has {lines.Count} [{string.Join("; ", lines)}]";
            }
        }
    }

    /// <summary>I-4, from there to here.</summary>
    public IEnumerable<string> Strangers()
    {
        var byKey = parts.ToDictionary(part => part.Key);
        return book.Where(line => !line.IsOutside && line.Status == nameof(FakeStatus.Succeeded))
            .Where(line => !byKey.TryGetValue(line.Key, out var part) || part.Status != MoneyStatus.Succeeded)
            .Select(line => $"{line.Key}: {line.Amount}, ours is {(byKey.TryGetValue(line.Key, out var part) ? part.Status : "missing")}");
    }

    /// <summary>I-5, and stricter: after the rest nothing at all may be on its way without calling for a person.</summary>
    public IEnumerable<string> Stuck() => OnTheirWay(parts.AsQueryable()).AsEnumerable().Select(part => $"{part.Key}: {part.Status} since {part.StatusAt:O}");

    public static IQueryable<RefundIntent> OnTheirWay(IQueryable<RefundIntent> parts) => parts.Where(part =>
        part.Attention == null && (part.Status == MoneyStatus.Queued || part.Status == MoneyStatus.Sending || part.Status == MoneyStatus.Unknown || part.Status == MoneyStatus.Pending));

    private static bool IsMoney(BookLine line) => line.Status is nameof(FakeStatus.Succeeded) or nameof(FakeStatus.Pending) or nameof(FakeStatus.Abnormal);
}
