namespace ReturnsDesk.Domain.Refunds;

/// <summary>What became of a piece of news.</summary>
public enum NewsHandling
{
    Moved,
    Noted,
    Contradiction,

    /// <summary>No refund of ours has this key or number: made outside the desk, or of another installation.</summary>
    Unmatched,

    /// <summary>About something else than a refund.</summary>
    Foreign,
}

/// <summary>One delivery of a gateway's webhook, kept so that a second delivery of the same does nothing.</summary>
public sealed class GatewayDeliveryRecord
{
    private GatewayDeliveryRecord()
    {
    }

    public GatewayDeliveryRecord(string gateway, string deliveryId, DateTime receivedAt, string key, string reference, GatewayOutcome? outcome, NewsHandling handling) =>
        (Gateway, DeliveryId, ReceivedAt, Key, Reference, Outcome, Handling) = (gateway, deliveryId, receivedAt, key, reference, outcome, handling);

    public long Id { get; private set; }
    public string Gateway { get; private set; } = "";
    public string DeliveryId { get; private set; } = "";
    public DateTime ReceivedAt { get; private set; }
    public string Key { get; private set; } = "";
    public string Reference { get; private set; } = "";
    public GatewayOutcome? Outcome { get; private set; }
    public NewsHandling Handling { get; private set; }
}
