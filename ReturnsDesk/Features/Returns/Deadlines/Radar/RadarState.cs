using System.Globalization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>What the radar shows, as it stands in the address: a link shows a colleague the same.</summary>
public sealed record RadarState
{
    private const string OverdueName = "overdue";
    private const string AheadName = "ahead";
    private const string DayForm = "yyyy-MM-dd";

    private static readonly Dictionary<LawDue, string> LawNames = new() { [LawDue.Overdue] = "law-overdue", [LawDue.WithinDay] = "law-1", [LawDue.WithinThreeDays] = "law-3" };

    public bool IsOverdue { get; init; }

    /// <summary>Everything but what is overdue.</summary>
    public bool IsAhead { get; init; }
    public DateOnly? Day { get; init; }
    public LawDue? Law { get; init; }
    public LapseAction? Action { get; init; }
    public string? Currency { get; init; }

    /// <summary>True where the dearest are first whatever their day.</summary>
    public bool ByStake { get; init; }

    public bool IsNarrowed => IsOverdue || IsAhead || Day is not null || Law is not null || Action is not null || Currency is not null;

    /// <summary>Reads the address; what it does not know counts as not said.</summary>
    public static RadarState Parse(string? show, string? then, string? currency, string? sort) => new()
    {
        IsOverdue = show == OverdueName,
        IsAhead = show == AheadName,
        Day = DateOnly.TryParseExact(show, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Law = LawNames.Where(law => law.Value == show).Select(law => (LawDue?)law.Key).FirstOrDefault(),
        Action = Enum.TryParse<LapseAction>(then, ignoreCase: true, out var action) && Enum.IsDefined(action) ? action : null,
        Currency = Domain.Currency.Normalise(currency ?? ""),
        ByStake = sort == "stake",
    };

    /// <summary>Shows nothing but what belongs to this figure.</summary>
    public RadarState Only(int part, RadarDays days, LapseAction? action = null, string? currency = null) => new()
    {
        IsOverdue = part == RadarDays.Overdue,
        Day = part == RadarDays.Overdue ? null : days.DayOf(part),
        Action = action,
        Currency = currency,
        ByStake = ByStake,
    };

    public RadarState Only(LawDue law) => new() { Law = law, ByStake = ByStake };

    /// <summary>A day that has passed since the link was made shows everything.</summary>
    public RadarFilter ToFilter(RadarDays days) => new(IsOverdue ? RadarDays.Overdue : Day is { } day ? days.PartOf(day) : null, Law, Action, Currency) { OnlyAhead = IsAhead };

    public string ToAddress()
    {
        (string Name, string? Value)[] parts =
        [
            ("show", IsOverdue ? OverdueName : IsAhead ? AheadName : Law is { } law ? LawNames[law] : Day?.ToString(DayForm, CultureInfo.InvariantCulture)),
            ("then", Action?.ToString().ToLowerInvariant()), ("currency", Currency), ("sort", ByStake ? "stake" : null),
        ];
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? DeskUrls.Radar : $"{DeskUrls.Radar}?{query}";
    }
}
