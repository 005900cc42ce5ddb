namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>What the reader cannot know from the file, and what a person may overrule. Null means: find out.</summary>
public sealed record ReadOptions
{
    /// <summary>The merchant's zone: dates without an offset are in it.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The currency of rows without a currency column.</summary>
    public string DefaultCurrency { get; init; } = "USD";

    /// <summary>Whether prices include tax where neither the format nor the amounts of the order tell.</summary>
    public bool PricesIncludeTax { get; init; } = true;

    /// <summary>How 03/04/2024 is read where no date of the column tells.</summary>
    public DayOrder AmbiguousDates { get; init; } = DayOrder.DayFirst;

    /// <summary>One of <see cref="Tables.TextEncodings.All"/>.</summary>
    public string? Encoding { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>False reads quotes as plain characters.</summary>
    public bool? Quoted { get; init; }

    public string? Sheet { get; init; }

    public FileFormat? Format { get; init; }

    public ColumnMapping? Mapping { get; init; }

    public NumberStyle? Numbers { get; init; }

    /// <summary>Amounts with too many decimals are rounded half away from zero and counted, not refused.</summary>
    public bool? RoundAmounts { get; init; }
}
