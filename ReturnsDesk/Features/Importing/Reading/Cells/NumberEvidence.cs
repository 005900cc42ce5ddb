namespace ReturnsDesk.Features.Importing.Reading.Cells;

/// <summary>Collects how the amounts of a file are written and decides for one style.</summary>
internal sealed class NumberEvidence
{
    private int _point;
    private int _comma;
    private int _pointGroups;
    private int _commaGroups;
    private int _unclearPoint;
    private int _unclearComma;

    /// <summary>Only amounts like 1,234 or 1.234: they may be a thousand or a decimal.</summary>
    public bool IsAmbiguous => _point + _comma == 0 && _unclearComma > 0;

    public NumberStyle Style => _comma > _point
        ? (_commaGroups > 0 ? NumberStyle.GroupedComma : NumberStyle.Comma)
        : (_pointGroups > 0 ? NumberStyle.GroupedPoint : NumberStyle.Point);

    public void Add(ReadOnlySpan<byte> cell)
    {
        cell = CellText.Bare(cell);
        var (point, comma) = (cell.LastIndexOf((byte)'.'), cell.LastIndexOf((byte)','));
        if (point < 0 && comma < 0)
        {
            return;
        }

        if (point >= 0 && comma >= 0)
        {
            _ = point > comma ? _point++ + _pointGroups++ : _comma++ + _commaGroups++;
            return;
        }

        var mark = Math.Max(point, comma);
        var several = cell.IndexOf(cell[mark]) != mark;
        var unclear = !several && cell.Length - mark == 4 && mark is > 0 and <= 3;
        _ = (point >= 0, several, unclear) switch
        {
            (true, true, _) => _comma++ + _commaGroups++,
            (false, true, _) => _point++ + _pointGroups++,
            (true, _, true) => _unclearPoint++,
            (false, _, true) => _unclearComma++,
            (true, _, _) => _point++,
            (false, _, _) => _comma++,
        };
    }
}
