using System.Globalization;
using CsvHelper;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>Writes the problems of an import as a table for the people who correct the file: UTF-8 with mark, safe to open in a spreadsheet.</summary>
public static class ProblemCsv
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>The header row is the same in every language. The stream stays open.</summary>
    public static void Write(Stream stream, IEnumerable<RowProblem> problems, Func<RowProblem, string> sentence)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        WriteRow(csv, "file", "row", "column", "code", "message");
        foreach (var problem in problems)
        {
            WriteRow(csv, problem.File, problem.Row.ToString(CultureInfo.InvariantCulture), problem.Column ?? "", problem.Code, sentence(problem));
        }
    }

    /// <summary>A text that no spreadsheet takes for a formula, on any of its lines.</summary>
    public static string Harmless(string text) => string.Join('\n', text.Split('\n').Select(HarmlessLine));

    private static string HarmlessLine(string line) =>
        line.Length > 0 && FormulaStarts.Contains(line[0], StringComparison.Ordinal) ? $"'{line}" : line;

    private static void WriteRow(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Harmless(cell));
        }

        csv.EndRecord();
    }
}
