using System.Text;

namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>Whether bytes, given block by block, are well formed in an encoding.</summary>
internal sealed class StrictReading(string encoding)
{
    private readonly Decoder _decoder = TextEncodings.Strict(encoding);
    private char[] _characters = [];

    public bool Broken { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes) => Decode(bytes, flush: false);

    public void End() => Decode([], flush: true);

    private void Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        if (Broken)
        {
            return;
        }

        if (_characters.Length < bytes.Length + 16)
        {
            _characters = new char[bytes.Length + 16];
        }

        try
        {
            _decoder.GetChars(bytes, _characters, flush);
        }
        catch (DecoderFallbackException)
        {
            Broken = true;
        }
    }
}
