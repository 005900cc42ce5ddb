using ReturnsDesk.Components;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Features.Reports.Dashboard;

public enum RatePeriod
{
    Months12,
    Days90,
    Days30,
    All,
    Custom,
}

public enum RateMeasure
{
    Units,
    Orders,
    Value,
}

/// <summary>Everything a person chose on the dashboard. It lives in the address, so a link shows a colleague the same thing.</summary>
public sealed record DashboardView
{
    public RatePeriod Period { get; init; }
    public RateBasis Basis { get; init; }
    public RateMeasure Measure { get; init; }

    /// <summary>For <see cref="RatePeriod.Custom"/> only.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Category { get; init; }
    public string? Currency { get; init; }

    /// <summary>What is shown as a table instead of a picture.</summary>
    public IReadOnlyList<RateBy> Tables { get; init; } = [];

    /// <summary>The chosen days; twelve months are whole calendar months and the running one.</summary>
    public (DateOnly? From, DateOnly? To) Days(DateOnly today) => Period switch
    {
        RatePeriod.Months12 => (new DateOnly(today.Year, today.Month, 1).AddMonths(-11), today),
        RatePeriod.Days90 => (today.AddDays(-89), today),
        RatePeriod.Days30 => (today.AddDays(-29), today),
        RatePeriod.Custom => (From, To),
        RatePeriod.All => (null, null),
        _ => throw new InvalidOperationException($"{Period} is no period."),
    };

    public RateQuestion Question(DateOnly today)
    {
        var (from, to) = Days(today);
        return new RateQuestion { Basis = Basis, From = from, To = to, Category = Category };
    }

    public DashboardView WithTable(RateBy by, bool shown) => this with { Tables = shown ? [.. Tables.Append(by).Distinct().Order()] : [.. Tables.Where(other => other != by)] };

    public string Url() => DeskUrls.Dashboard + QueryString.Create(Words());

    /// <summary>The table of one division as a file; the same days and basis.</summary>
    public string CsvUrl(RateBy by, DateOnly today)
    {
        var (from, to) = Days(today);
        var words = new Dictionary<string, string?>
        {
            ["by"] = Word(by),
            ["basis"] = Word(Basis),
            ["from"] = from is { } first ? RateDays.Write(first) : null,
            ["to"] = to is { } last ? RateDays.Write(last) : null,
            ["category"] = by == RateBy.Category ? null : Category,
        };
        return DeskUrls.ReturnRateCsv + QueryString.Create(words.Where(word => word.Value is not null));
    }

    private IEnumerable<KeyValuePair<string, string?>> Words()
    {
        var custom = Period == RatePeriod.Custom;
        var words = new Dictionary<string, string?>
        {
            ["period"] = Period == default ? null : Word(Period),
            ["from"] = custom && From is { } first ? RateDays.Write(first) : null,
            ["to"] = custom && To is { } last ? RateDays.Write(last) : null,
            ["basis"] = Basis == default ? null : Word(Basis),
            ["measure"] = Measure == default ? null : Word(Measure),
            ["category"] = Category,
            ["currency"] = Currency,
            ["tables"] = Tables.Count == 0 ? null : string.Join('.', Tables.Select(by => Word(by))),
        };
        return words.Where(word => word.Value is not null);
    }

    internal static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
