namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>Rows of cells, one at a time. Cells are UTF-8 and valid until the next row. The header is row 1 unless blank rows stand before it.</summary>
internal interface ITable : IDisposable
{
    /// <summary>As a spreadsheet numbers it; blank rows count.</summary>
    int Row { get; }

    int CellCount { get; }

    /// <summary>Why this row cannot be read (a row code), else null.</summary>
    string? Fault { get; }

    /// <summary>Why nothing after this point can be read: <see cref="Read"/> then answers false.</summary>
    FileProblem? Failure { get; }

    /// <summary>Whether a row may end before the last column without being cut off.</summary>
    bool AllowsShortRows { get; }

    bool Read();

    /// <summary>Empty beyond the last cell.</summary>
    ReadOnlySpan<byte> Cell(int index);
}
