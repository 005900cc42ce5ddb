namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>
/// Tells Chinese from accented Latin letters, both of which may be well formed GB18030: Chinese characters in daily use are pairs of two high
/// bytes, an accented letter is one high byte before a plain letter.
/// </summary>
internal sealed class ChinesePairs
{
    private byte _lead;
    private long _high;
    private long _low;

    public bool LookChinese => _high > _low * 3;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (_lead == 0)
            {
                _lead = value >= 0x81 ? value : (byte)0;
                continue;
            }

            _ = _lead >= 0xA1 && value >= 0xA1 ? _high++ : _low++;
            _lead = 0;
        }
    }
}
