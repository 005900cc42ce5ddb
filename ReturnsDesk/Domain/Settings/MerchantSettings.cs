namespace ReturnsDesk.Domain.Settings;

/// <summary>The merchant: one row. Days, months and windows are told in <see cref="TimeZoneId"/>.</summary>
public sealed class MerchantSettings
{
    public const int OnlyId = 1;

    private MerchantSettings()
    {
    }

    public MerchantSettings(string name, string timeZoneId, string currency, string country)
    {
        Id = OnlyId;
        (Name, TimeZoneId, Currency, Country) = (name, timeZoneId, currency, country);
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public string TimeZoneId { get; private set; } = "";

    /// <summary>ISO 4217: the currency of limits, and of imported files that name none.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>ISO 3166 alpha-2.</summary>
    public string Country { get; private set; } = "";

    /// <summary>Seconds an agent's outward effect waits, so that undo is real.</summary>
    public int HoldSeconds { get; private set; } = 10;

    /// <summary>Null until they are set: the preset then.</summary>
    public OfficeHours? ChosenHours { get; private set; }
    public OfficeHours Hours => ChosenHours ?? OfficeHours.Preset;
    /// <summary>How long units are held for an exchange at least.</summary>
    public int HoldStockHours { get; private set; } = ExchangeSettings.PresetHoldHours;

    /// <summary>How long a payment link for the difference of an exchange holds.</summary>
    public int PaymentLinkHours { get; private set; } = ExchangeSettings.PresetLinkHours;

    /// <summary>True where what is sent in place of goods goes out before they are back.</summary>
    public bool SendsReplacementsFirst { get; private set; }
    public ExchangeSettings Exchanges => new(HoldStockHours, PaymentLinkHours, SendsReplacementsFirst);
    public int Version { get; private set; }
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    /// <summary>The merchant's day of a UTC moment.</summary>
    public DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, TimeZone));

    /// <summary>The merchant's day of a UTC moment, in UTC: its beginning, and that of the next.</summary>
    public (DateTime From, DateTime To) DayBounds(DateTime at)
    {
        var day = DayOf(at);
        return (MerchantDay.StartOf(day, TimeZone), MerchantDay.EndOf(day, TimeZone));
    }

    public Result KeepHours(OfficeHours hours)
    {
        if (hours.WhyNot() is { } refusal)
        {
            return refusal;
        }

        ChosenHours = hours;
        return Result.Done;
    }

    public Result KeepExchanges(ExchangeSettings wanted)
    {
        if (wanted.WhyNot() is { } refusal)
        {
            return refusal;
        }

        (HoldStockHours, PaymentLinkHours, SendsReplacementsFirst) = (wanted.HoldStockHours, wanted.PaymentLinkHours, wanted.SendsReplacementsFirst);
        return Result.Done;
    }

    public Result Describe(string name, string timeZoneId, string currency, string country, int holdSeconds)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new Refusal("merchant.needs-name") { Field = nameof(Name) };
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out _))
        {
            return new Refusal("merchant.unknown-time-zone", timeZoneId) { Field = nameof(TimeZoneId) };
        }

        if (Domain.Currency.Normalise(currency) is not { } code)
        {
            return new Refusal("merchant.unknown-currency", currency) { Field = nameof(Currency) };
        }

        var land = (country ?? "").Trim().ToUpperInvariant();
        if (land.Length != 2 || !land.All(char.IsAsciiLetterUpper))
        {
            return new Refusal("merchant.unknown-country", country ?? "") { Field = nameof(Country) };
        }

        if (holdSeconds is < 0 or > 300)
        {
            return new Refusal("merchant.hold-out-of-range", 300) { Field = nameof(HoldSeconds) };
        }

        (Name, TimeZoneId, Currency, Country, HoldSeconds) = (name.Trim(), timeZoneId, code, land, holdSeconds);
        return Result.Done;
    }
}
