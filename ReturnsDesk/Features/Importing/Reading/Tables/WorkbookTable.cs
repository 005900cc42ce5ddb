using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>One sheet of an .xlsx workbook, streamed. Numbers and dates become the plain invariant text that every format accepts.</summary>
internal sealed class WorkbookTable : ITable
{
    private readonly string _file;
    private readonly Stream _stream;
    private readonly IEnumerator<object> _rows;
    private byte[][] _cells = [];

    public WorkbookTable(string file, Stream stream, string? sheet)
    {
        (_file, _stream) = (file, stream);
        _rows = MiniExcel.Query(stream, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).GetEnumerator();
    }

    public int Row { get; private set; }

    public int CellCount => _cells.Length;

    public string? Fault { get; private set; }

    public FileProblem? Failure { get; private set; }

    public bool AllowsShortRows => true;

    public bool Read()
    {
        Row++;
        try
        {
            if (Failure is not null || !_rows.MoveNext())
            {
                return false;
            }
        }
        catch (Exception cause) when (Workbook.IsBroken(cause))
        {
            Failure = new FileProblem(_file, ImportCodes.BrokenWorkbook);
            return false;
        }

        _cells = [.. ((IDictionary<string, object?>)_rows.Current).Values.Select(value => Encoding.UTF8.GetBytes(TextOf(value)))];
        Fault = _cells.Sum(cell => (long)cell.Length) > CsvTable.LargestRecord ? ImportCodes.RowTooLarge
            : _cells.Any(cell => cell.Contains((byte)0)) ? ImportCodes.NulCharacter
            : null;
        return true;
    }

    public ReadOnlySpan<byte> Cell(int index) => index < _cells.Length ? _cells[index] : [];

    public void Dispose()
    {
        _rows.Dispose();
        _stream.Dispose();
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        // Through decimal: 15 digits, as the sheet shows them, and never an exponent.
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        // A cell that shows a date alone holds its midnight.
        DateTime date when date.TimeOfDay == TimeSpan.Zero => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
