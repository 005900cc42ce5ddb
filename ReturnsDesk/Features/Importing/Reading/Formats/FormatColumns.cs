using System.Collections.Frozen;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Formats;

/// <summary>The columns of one format: for each field the names it may have, the best first, and which fields a file cannot do without.</summary>
internal sealed class FormatColumns(
    IReadOnlyDictionary<ImportField, string[]> names,
    IReadOnlyList<ImportField[]> required,
    IReadOnlyDictionary<ImportField, string[]>? fallbacks = null)
{
    /// <summary>What its columns can mean.</summary>
    public IEnumerable<ImportField> Fields => names.Keys;

    /// <summary>The mapping for a header; fields without a column are left out. A column serves one field.</summary>
    public ColumnMapping MapTo(IReadOnlyList<string> headers)
    {
        var byKey = headers.Where(header => header.Length > 0).GroupBy(HeaderName.Key).ToFrozenDictionary(group => group.Key, group => group.First());
        var taken = new HashSet<string>();
        var columns = new Dictionary<ImportField, string>();
        foreach (var (field, candidates) in names)
        {
            if (Find(candidates, byKey, taken) is { } column)
            {
                columns[field] = column;
                taken.Add(column);
            }
        }

        var second = new Dictionary<ImportField, string>();
        foreach (var (field, candidates) in fallbacks ?? FrozenDictionary<ImportField, string[]>.Empty)
        {
            if (Find(candidates, byKey, []) is { } column && columns.TryAdd(field, column) is false && columns[field] != column)
            {
                second[field] = column;
            }
        }

        return new ColumnMapping(columns) { Fallbacks = second };
    }

    /// <summary>The names of what is missing, for the message; of alternatives all are named.</summary>
    public IReadOnlyList<string> Missing(ColumnMapping mapping) =>
        [.. required.Where(any => !any.Any(mapping.Has)).Select(any => string.Join(" / ", any.Select(field => names[field][0])))];

    public bool Knows(IReadOnlyList<string> headers) => Missing(MapTo(headers)).Count == 0;

    private static string? Find(string[] candidates, FrozenDictionary<string, string> byKey, HashSet<string> taken) =>
        candidates.Select(name => byKey.GetValueOrDefault(HeaderName.Key(name))).FirstOrDefault(column => column is not null && !taken.Contains(column));
}
