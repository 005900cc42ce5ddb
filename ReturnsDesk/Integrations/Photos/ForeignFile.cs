using System.Text;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>Names what is not a photo that we take, as far as its first bytes tell, so that the refusal can say what to do instead.</summary>
public static class ForeignFile
{
    private const int TextLooked = 1024;
    private static readonly string[] HeicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1"];
    private static readonly string[] AvifBrands = ["avif", "avis"];

    /// <summary>In this order; the first that fits is told.</summary>
    private static readonly (byte[] Start, string Kind)[] Starts =
    [
        ("GIF8"u8.ToArray(), "gif"),
        ("II*\0"u8.ToArray(), "tiff"),
        ("MM\0*"u8.ToArray(), "tiff"),
        ("II+\0"u8.ToArray(), "tiff"),
        ("MM\0+"u8.ToArray(), "tiff"),
        ("BM"u8.ToArray(), "bitmap"),
        ("%PDF"u8.ToArray(), "pdf"),
        ("PK\x03\x04"u8.ToArray(), "archive"),
        ("PK\x05\x06"u8.ToArray(), "archive"),
        ("Rar!"u8.ToArray(), "archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "archive"),
        ([0x1F, 0x8B], "archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "archive"),
        ([0x1A, 0x45, 0xDF, 0xA3], "video"),
    ];

    /// <summary>The code of the refusal.</summary>
    public static string CodeOf(ReadOnlySpan<byte> file)
    {
        foreach (var (start, kind) in Starts)
        {
            if (file.StartsWith(start))
            {
                return Code(kind).Code;
            }
        }

        return Code(Brand(file) ?? (IsSvg(file) ? "svg" : "")).Code;
    }

    private static Refusal Code(string kind) => kind switch
    {
        "gif" => new Refusal("photo.gif"),
        "tiff" => new Refusal("photo.tiff"),
        "bitmap" => new Refusal("photo.bitmap"),
        "pdf" => new Refusal("photo.pdf"),
        "archive" => new Refusal("photo.archive"),
        "video" => new Refusal("photo.video"),
        "heic" => new Refusal("photo.heic"),
        "avif" => new Refusal("photo.avif"),
        "svg" => new Refusal("photo.svg"),
        _ => new Refusal("photo.not-a-picture"),
    };

    /// <summary>Phones put pictures and films into the same kind of box; its brands tell which.</summary>
    private static string? Brand(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..12].SequenceEqual("AVI "u8))
        {
            return "video";
        }

        if (file.Length < 12 || !file[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        var box = Math.Clamp(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(file), 12u, 128u);
        var brands = Encoding.ASCII.GetString(file[8..Math.Min(file.Length, (int)box)]);
        return AvifBrands.Any(brand => brands.Contains(brand, StringComparison.Ordinal)) ? "avif"
            : HeicBrands.Any(brand => brands.Contains(brand, StringComparison.Ordinal)) ? "heic"
            : "video";
    }

    private static bool IsSvg(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, TextLooked)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith('<') && text.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }
}
