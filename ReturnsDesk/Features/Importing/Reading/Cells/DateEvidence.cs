namespace ReturnsDesk.Features.Importing.Reading.Cells;

/// <summary>Collects the dates of one column and decides which number is the day.</summary>
internal sealed class DateEvidence
{
    private int _dayFirst;
    private int _monthFirst;
    private int _unclear;

    /// <summary>Some dates prove one order and some the other.</summary>
    public bool Conflicts => _dayFirst > 0 && _monthFirst > 0;

    public bool Tells => _dayFirst != _monthFirst;

    /// <summary>There are dates like 03/04/2024 and none that tells.</summary>
    public bool IsAmbiguous => _unclear > 0 && _dayFirst == 0 && _monthFirst == 0;

    public DayOrder Order(DayOrder otherwise) =>
        _dayFirst == _monthFirst ? otherwise : _dayFirst > _monthFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;

    public void Add(ReadOnlySpan<byte> cell)
    {
        // Most files write the year first; they need no look at every cell.
        var bare = CellText.Bare(cell);
        if (bare.Length < 8 || bare[4] is (byte)'-' or (byte)'/' || DateText.Split(CellText.Of(cell)) is not { Writing: DateWriting.Unclear } parts)
        {
            return;
        }

        _ = (parts.Day > 12, parts.Month > 12) switch
        {
            (true, false) => _dayFirst++,
            (false, true) => _monthFirst++,
            (false, false) when parts.Day != parts.Month => _unclear++,
            _ => 0,
        };
    }
}
