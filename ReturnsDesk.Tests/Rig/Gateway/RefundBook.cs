using System.Globalization;
using System.Text.Json;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>The truth: which payments there are and what was refunded of them. In memory, and written along to a file.</summary>
internal sealed class RefundBook(FakeGatewaySetup setup)
{
    private const long Plenty = 1_000_000_000_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Gateway, string Reference), (long Captured, string Currency)> _payments = [];
    private readonly List<FakeRefund> _refunds = [];
    private readonly HashSet<(string Gateway, string Key)> _forgotten = [];

    public void Register(string gateway, string reference, long captured, string currency)
    {
        lock (_gate)
        {
            _payments[(gateway, reference)] = (captured, currency);
        }
    }

    public string? CurrencyOf(string gateway, string reference)
    {
        lock (_gate)
        {
            return Payment(gateway, reference)?.Currency;
        }
    }

    /// <summary>The last refund under this key that the gateway still knows to be under it.</summary>
    public FakeRefund? Replayed(string gateway, string key)
    {
        lock (_gate)
        {
            return key.Length == 0 || _forgotten.Contains((gateway, key)) ? null : _refunds.LastOrDefault(refund => refund.Order.Gateway == gateway && refund.Key == key);
        }
    }

    public FakeRefund? Find(string gateway, string key)
    {
        lock (_gate)
        {
            return _refunds.LastOrDefault(refund => refund.Order.Gateway == gateway && refund.Key == key);
        }
    }

    public IReadOnlyList<FakeRefund> Of(string gateway)
    {
        lock (_gate)
        {
            return [.. _refunds.Where(refund => refund.Order.Gateway == gateway)];
        }
    }

    public void Forget(string gateway, string key)
    {
        lock (_gate)
        {
            _forgotten.Add((gateway, key));
        }
    }

    /// <summary>Moves money unless the payment is unknown, has not as much left, or (where twins are refused) has just given the same amount.</summary>
    public (FakeRefund? Refund, FakeError? Error) Execute(RefundOrder order, FakeStatus status, bool isOutside = false)
    {
        lock (_gate)
        {
            var now = setup.Clock.GetUtcNow();
            if (Payment(order.Gateway, order.Payment) is not { } payment || payment.Currency != order.Currency)
            {
                return (null, FakeError.UnknownPayment);
            }

            var before = _refunds.Where(refund => refund.Order.Gateway == order.Gateway && refund.Order.Payment == order.Payment && refund.HoldsMoney).ToArray();
            var left = payment.Captured - before.Sum(refund => refund.Order.Amount);
            if (order.Amount <= 0 || order.Amount > left)
            {
                return (null, order.Amount <= 0 ? FakeError.Invalid : left == 0 ? FakeError.NothingLeft : FakeError.AboveRemaining);
            }

            if (before.Any(twin => twin.Order.Amount == order.Amount && twin.Key != order.Key && now - twin.CreatedAt < setup.RefuseTwinsFor))
            {
                return (null, FakeError.NotSettled);
            }

            var made = new FakeRefund("re_" + (_refunds.Count + 1).ToString("D10", CultureInfo.InvariantCulture), order, status, now, isOutside);
            _refunds.Add(made);
            _forgotten.Remove((order.Gateway, order.Key));
            Append(made);
            return (made, null);
        }
    }

    public FakeRefund Settle(FakeRefund refund, FakeStatus status)
    {
        lock (_gate)
        {
            var place = _refunds.FindIndex(row => row.Id == refund.Id);
            _refunds[place] = _refunds[place] with { Status = status };
            Append(_refunds[place]);
            return _refunds[place];
        }
    }

    public IReadOnlyList<BookLine> Lines()
    {
        lock (_gate)
        {
            var executions = _refunds.Where(refund => refund.HoldsMoney).ToLookup(refund => (refund.Order.Gateway, refund.Key));
            return [.. _refunds.Select(refund => Line(refund, executions[(refund.Order.Gateway, refund.Key)].Count()))];
        }
    }

    private static BookLine Line(FakeRefund refund, int executions) => new(
        refund.Order.Gateway, refund.Id, refund.Key, refund.Order.Payment, refund.Order.Amount, refund.Order.Currency, refund.Status.ToString(), executions, refund.IsOutside);

    private (long Captured, string Currency)? Payment(string gateway, string reference) =>
        _payments.TryGetValue((gateway, reference), out var payment) ? payment : setup.AnyPaymentIn is { } currency ? (Plenty, currency) : null;

    private void Append(FakeRefund refund)
    {
        if (setup.BookFile is { } file)
        {
            File.AppendAllText(file, JsonSerializer.Serialize(new { At = setup.Clock.GetUtcNow(), refund.Id, refund.Order, Status = refund.Status.ToString(), refund.IsOutside }) + "\n");
        }
    }
}
