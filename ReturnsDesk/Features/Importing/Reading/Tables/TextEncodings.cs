using System.Text;

namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>The encodings a person can choose from.</summary>
public static class TextEncodings
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16";
    public const string Utf16BigEndian = "utf-16BE";
    public const string Gb18030 = "gb18030";
    public const string Windows1252 = "windows-1252";

    public static IReadOnlyList<string> All { get; } = [Utf8, Utf16, Utf16BigEndian, Gb18030, Windows1252];

    public static bool IsKnown(string name) => All.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Bytes that do not fit become U+FFFD.</summary>
    public static Encoding Get(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    /// <summary>Bytes that do not fit throw <see cref="DecoderFallbackException"/>.</summary>
    public static Decoder Strict(string name)
    {
        var decoder = Get(name).GetDecoder();
        decoder.Fallback = DecoderFallback.ExceptionFallback;
        return decoder;
    }
}
