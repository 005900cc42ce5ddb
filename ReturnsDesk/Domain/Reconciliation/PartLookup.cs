namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>
/// Finds which of our parts a row of a gateway's list is: by our key, then by the gateway's number, and only where the row has neither by payment and amount, each part once.
/// </summary>
internal sealed class PartLookup
{
    private readonly Dictionary<string, OurPart> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OurPart> _byReference = new(StringComparer.Ordinal);
    private readonly ILookup<string, OurPart> _byPayment;

    public PartLookup(IReadOnlyCollection<OurPart> parts)
    {
        foreach (var part in parts.OrderBy(part => part.IntentId))
        {
            _byKey.TryAdd(part.Key, part);
            if (part.Reference.Length > 0)
            {
                _byReference.TryAdd(part.Reference, part);
            }
        }

        _byPayment = parts.Where(part => part.PaymentReference.Length > 0 && part.FirstSentAt is not null).DistinctBy(part => part.IntentId).ToLookup(part => part.PaymentReference, StringComparer.Ordinal);
    }

    public OurPart? Find(ListedRefund row, Func<OurPart, bool> isTaken) =>
        row.NamesItself ? ByName(row)
        : _byPayment[row.PaymentReference].Concat(_byPayment[row.OtherPaymentReference])
            .Where(part => part.Amount == row.Amount && !isTaken(part))
            .OrderBy(part => part.Status == Refunds.MoneyStatus.Succeeded ? 0 : part.IsOpen ? 1 : 2)
            .ThenBy(part => (row.At - part.StatusAt).Duration()).ThenBy(part => part.IntentId)
            .FirstOrDefault();

    private OurPart? ByName(ListedRefund row) => _byKey.TryGetValue(row.Key, out var byKey) ? byKey : _byReference.GetValueOrDefault(row.Reference);
}
