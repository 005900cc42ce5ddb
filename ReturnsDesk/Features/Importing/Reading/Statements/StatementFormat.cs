using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Statements;

/// <summary>One kind of statement: the names its columns may have, those it is known by, and how a row is to be understood.</summary>
internal sealed record StatementFormat(string Name, IReadOnlyDictionary<StatementField, string[]> Columns, Func<StatementCells, RowMeaning> Meaning)
{
    /// <summary>Of each group one must be there.</summary>
    public required StatementField[][] KnownBy { get; init; }

    /// <summary>The zone its times are in, whoever downloads it; null for the merchant's.</summary>
    public string? ZoneId { get; init; }

    /// <summary>The currency of its amounts where it names none; null for the merchant's.</summary>
    public string? Currency { get; init; }

    /// <summary>What the summary below the rows begins with.</summary>
    public string? Footer { get; init; }

    /// <summary>The column of each field in a header; -1 where there is none.</summary>
    public int[] PlacesIn(IReadOnlyList<string> headers)
    {
        var keys = headers.Select(HeaderName.Key).ToList();
        var places = new int[Enum.GetValues<StatementField>().Length];
        Array.Fill(places, -1);
        foreach (var (field, names) in Columns)
        {
            places[(int)field] = names.Select(name => keys.IndexOf(HeaderName.Key(name))).FirstOrDefault(place => place >= 0, -1);
        }

        return places;
    }

    /// <summary>The names of what a header lacks; of alternatives all.</summary>
    public IReadOnlyList<string> Missing(int[] places) =>
        [.. KnownBy.Where(group => group.All(field => places[(int)field] < 0)).Select(group => string.Join(" / ", group.Select(field => Columns[field][0])))];
}
