namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>
/// Which column (by its header) holds which field. <see cref="Fallbacks"/> name a second column that is read where the cell of the first is blank.
/// A page may show and change it: <see cref="With"/>.
/// </summary>
public sealed record ColumnMapping(IReadOnlyDictionary<ImportField, string> Columns)
{
    public IReadOnlyDictionary<ImportField, string> Fallbacks { get; init; } = new Dictionary<ImportField, string>();

    public string? this[ImportField field] => Columns.GetValueOrDefault(field);

    public bool Has(ImportField field) => Columns.ContainsKey(field);

    /// <summary>The same mapping with the field on another column, or on none.</summary>
    public ColumnMapping With(ImportField field, string? column)
    {
        var columns = new Dictionary<ImportField, string>(Columns);
        var fallbacks = new Dictionary<ImportField, string>(Fallbacks);
        fallbacks.Remove(field);
        columns.Remove(field);
        if (!string.IsNullOrWhiteSpace(column))
        {
            columns[field] = column.Trim();
        }

        return new ColumnMapping(columns) { Fallbacks = fallbacks };
    }
}
