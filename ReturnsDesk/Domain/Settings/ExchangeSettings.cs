namespace ReturnsDesk.Domain.Settings;

/// <summary>How exchanges are handled: how long units are held and a payment link holds, in hours, and whether what is sent goes out before the goods are back.</summary>
public sealed record ExchangeSettings(int HoldStockHours, int PaymentLinkHours, bool SendsReplacementsFirst)
{
    public const int PresetHoldHours = 72;
    public const int PresetLinkHours = 24;
    public const int MostHoldHours = 24 * 60;

    /// <summary>No gateway keeps a link for longer.</summary>
    public const int MostLinkHours = 24;

    public TimeSpan Hold => TimeSpan.FromHours(HoldStockHours);
    public TimeSpan Link => TimeSpan.FromHours(PaymentLinkHours);

    /// <summary>Null where it can be kept, else <c>exchange.hold-hours</c> or <c>exchange.link-hours</c>.</summary>
    public Refusal? WhyNot() =>
        HoldStockHours is < 1 or > MostHoldHours ? new Refusal("exchange.hold-hours", MostHoldHours) { Field = nameof(HoldStockHours) }
        : PaymentLinkHours is < 1 or > MostLinkHours ? new Refusal("exchange.link-hours", MostLinkHours) { Field = nameof(PaymentLinkHours) }
        : null;
}
