using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>
/// Rebuilds what was known of a line where it was not kept, from what the desk knows today. What cannot be known is taken as it harms nobody: enough units were
/// open and the order counted (else there were no case), no photo was there, the customer was in today's group.
/// </summary>
internal sealed class PastFacts(MerchantSettings merchant, IReadOnlyDictionary<string, FaultSide> faults)
{
    /// <summary>Looking a zone up by its name each time is dear.</summary>
    private readonly TimeZoneInfo _zone = merchant.TimeZone;

    public FaultSide FaultOf(string reasonCode) => faults.GetValueOrDefault(reasonCode);

    public JudgedFacts Of(PastRow row, PastReturnLine line, PastOrderLine ordered) => new()
    {
        Kind = row.Kind,
        Way = row.Way,
        Channel = row.Order.Channel,
        Country = CountryCode.Of(row.Order.Country) ?? merchant.Country,
        Category = ordered.Category,
        Sku = ordered.Sku,
        CustomerGroup = row.Order.CustomerGroup,
        ReasonCode = line.StatedReasonCode,
        Fault = FaultOf(line.StatedReasonCode),
        Units = line.Quantity,
        OpenUnits = line.Quantity + Math.Max(0, ordered.OpenUnits),
        UnitPaidMinor = Rounding.Share(ordered.PaidMinor, 1, ordered.Quantity),
        WorthMinor = Rounding.Share(ordered.PaidMinor, Math.Clamp(line.Quantity, 0, ordered.Quantity), ordered.Quantity),
        Currency = row.Order.Currency,
        HasComment = line.HasComment,
        PlacedOn = row.Order.PlacedOn,
        ShippedOn = row.Order.ShippedAt is { } shipped ? DayOf(shipped) : null,
        DeliveredOn = row.Order.DeliveredAt is { } delivered ? DayOf(delivered) : null,
        AskedOn = DayOf(row.RequestedAt),
    };

    private DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, _zone));
}
