namespace ReturnsDesk.Features.Importing.Reading.Cells;

/// <summary>Walks over a short text from left to right.</summary>
internal struct TextScan(string text)
{
    private int _at;

    public readonly bool AtEnd => _at == text.Length;

    public readonly char Next => _at < text.Length ? text[_at] : '\0';

    /// <summary>How many digits the last number had.</summary>
    public int LastLength { get; private set; }

    /// <summary>One digit up to <paramref name="most"/> digits.</summary>
    public int? Number(int most)
    {
        var value = 0;
        var start = _at;
        while (char.IsAsciiDigit(Next) && _at - start < most)
        {
            value = (value * 10) + (Next - '0');
            _at++;
        }

        LastLength = _at - start;
        return LastLength == 0 || char.IsAsciiDigit(Next) ? null : value;
    }

    public bool Separator(out char separator)
    {
        separator = Next;
        return separator is '-' or '/' or '.' or '年' && Take(separator);
    }

    public bool Take(char expected)
    {
        if (Next != expected || AtEnd)
        {
            return false;
        }

        _at++;
        return true;
    }

    public bool Take(string expected)
    {
        if (!text.AsSpan(_at).StartsWith(expected, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    public void SkipBlanks()
    {
        while (Next == ' ')
        {
            _at++;
        }
    }

    public void SkipDigits()
    {
        while (char.IsAsciiDigit(Next))
        {
            _at++;
        }
    }
}
