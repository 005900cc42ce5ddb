using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>Reads values from the rows of one order and remembers what is wrong with them. A blank cell is null; so is a bad one, with a problem.</summary>
internal sealed class OrderCells(IReadOnlyList<RowCells> rows)
{
    public IReadOnlyList<RowCells> Rows => rows;

    public ReadPlan Plan => rows[0].Plan;

    public List<RowProblem> Problems { get; } = [];

    public int Rounded { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Decides the currency: amounts are read in it.</summary>
    public void SetCurrency(string? always = null)
    {
        Currency = always ?? Domain.Currency.Normalise(Plan.Options.DefaultCurrency)!;
        string? found = null;
        foreach (var row in rows.Where(row => always is null && row[ImportField.Currency].Length > 0))
        {
            if (Domain.Currency.Normalise(row[ImportField.Currency]) is not { } code)
            {
                Refuse(row, ImportField.Currency, ImportCodes.BadCurrency, row[ImportField.Currency]);
            }
            else if (found is not null && found != code)
            {
                Refuse(row, ImportField.Currency, ImportCodes.MixedCurrencies, found, code);
            }
            else
            {
                Currency = found = code;
            }
        }
    }

    public void Refuse(RowCells row, ImportField? field, string code, params object[] facts) => Problems.Add(row.Problem(field, code, facts));

    /// <summary>The first row where the field is not blank: order fields may stand on one row only, or on each.</summary>
    public RowCells? FirstWith(ImportField field) => Plan.Columns.Slot(field) < 0 ? null : rows.FirstOrDefault(row => row[field].Length > 0);

    public string? Text(ImportField field, int longest = DraftLimits.Text) => FirstWith(field) is { } row ? Text(row, field, longest) : null;

    public static string? Text(RowCells row, ImportField field, int longest = DraftLimits.Text) =>
        row[field] is { Length: > 0 } text ? Cut(text, longest) : null;

    /// <summary>A text that identifies: never cut, refused where it is too long.</summary>
    public string? Identity(RowCells row, ImportField field, int longest)
    {
        var text = row[field];
        if (text.Length > longest)
        {
            Refuse(row, field, ImportCodes.TooLong, longest);
        }

        return text.Length == 0 ? null : text;
    }

    public long? Amount(ImportField field) => FirstWith(field) is { } row ? Amount(row, field) : null;

    public long? Amount(RowCells row, ImportField field)
    {
        var text = row[field];
        if (text.Length == 0)
        {
            return null;
        }

        var (minor, code, rounded) = AmountText.Parse(text, row.Plan.Numbers, Currency, row.Plan.RoundAmounts);
        Rounded += rounded ? 1 : 0;
        if (code is null)
        {
            return minor;
        }

        Refuse(row, field, code, text, Currency, Domain.Currency.Exponent(Currency));
        return null;
    }

    public decimal? Rate(RowCells row, ImportField field)
    {
        var rate = row[field].Length == 0 ? null : AmountText.Rate(row[field], row.Plan.Numbers);
        if (rate is null && row[field].Length > 0)
        {
            Refuse(row, field, ImportCodes.BadRate, row[field]);
        }

        return rate;
    }

    public DateTime? Date(ImportField field)
    {
        if (FirstWith(field) is not { } row)
        {
            return null;
        }

        var date = DateText.Parse(row[field], row.Plan.Dates[field], row.Plan.Options.TimeZone);
        if (date is null)
        {
            Refuse(row, field, ImportCodes.BadDate, row[field]);
        }

        return date;
    }

    /// <summary>As <see cref="Date"/>, but a blank is a problem; then the answer is meaningless.</summary>
    public DateTime RequiredDate(ImportField field)
    {
        if (FirstWith(field) is null)
        {
            Refuse(rows[0], field, ImportCodes.MissingValue);
        }

        return Date(field) ?? default;
    }

    /// <summary>A whole number of at least <paramref name="least"/>; '2.00' is two.</summary>
    public int? Quantity(RowCells row, ImportField field, int least = 1)
    {
        var text = row[field];
        var whole = text.Split('.') is [var digits, var zeros] && zeros.Length > 0 && zeros.All(zero => zero == '0') ? digits : text;
        if (int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity >= least && quantity <= DraftLimits.Quantity)
        {
            return quantity;
        }

        Refuse(row, field, text.Length == 0 ? ImportCodes.MissingValue : ImportCodes.BadQuantity, text);
        return null;
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)] : text[..longest];
}
