namespace ReturnsDesk.Tests.Rig.Gateway;

internal enum FakeStatus
{
    Pending,
    Succeeded,
    Failed,
    Abnormal,
}

/// <summary>A refund as it was asked for. <see cref="Fingerprint"/> is all of its content, for the comparison of keys.</summary>
internal sealed record RefundOrder(string Gateway, string Key, string Payment, long Amount, string Currency, string Fingerprint)
{
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}

/// <summary>Money that moved (or is about to): one execution.</summary>
internal sealed record FakeRefund(string Id, RefundOrder Order, FakeStatus Status, DateTimeOffset CreatedAt, bool IsOutside)
{
    public string Key => Order.Key;
    public bool HoldsMoney => Status != FakeStatus.Failed;
}

/// <summary>A line of <c>GET /control/book</c>. <see cref="Executions"/> counts how often money moved under this key.</summary>
internal sealed record BookLine(string Gateway, string Id, string Key, string Payment, long Amount, string Currency, string Status, int Executions, bool IsOutside);

/// <summary>Why a refund was not executed.</summary>
internal enum FakeError
{
    Server,
    TooMany,
    KeyInUse,
    OtherContent,
    NotTrusted,
    Forbidden,
    NothingLeft,
    AboveRemaining,
    NotSettled,
    UnknownPayment,
    Invalid,
}
