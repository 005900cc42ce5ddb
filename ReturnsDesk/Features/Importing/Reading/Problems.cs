namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>
/// Why a row (as numbered in a spreadsheet, header = 1) was not read.
/// The sentence is looked up by <see cref="Code"/> and filled with <see cref="Facts"/>.
/// </summary>
public sealed record RowProblem(string File, int Row, string? Column, string Code, params IReadOnlyList<object> Facts);

/// <summary>A fault of structure: nothing of the file is read.</summary>
public sealed record FileProblem(string File, string Code, params IReadOnlyList<object> Facts);

/// <summary>Something a person should know although the file is read.</summary>
public sealed record ReadNotice(string File, string Code, params IReadOnlyList<object> Facts);
