using System.Text;

namespace ReturnsDesk.Domain.Orders;

/// <summary>Names an image that can be shown. <see cref="Hash"/> changes whenever the picture does.</summary>
public sealed record ShownImage(long Id, string Hash);

/// <summary>What an article looks like: one small JPEG, kept for a SKU or, for all variants of a product, for its name.</summary>
public sealed class ProductImage
{
    public const int NameLength = 200;
    public const int HashLength = 64;

    private ProductImage()
    {
    }

    /// <param name="name">The SKU or the name of the product, 1 to <see cref="NameLength"/> characters.</param>
    /// <param name="jpeg">Made by us.</param>
    /// <param name="hash">SHA-256 of <paramref name="jpeg"/>, lower hexadecimal.</param>
    /// <param name="now">UTC.</param>
    public ProductImage(string name, byte[] jpeg, string hash, DateTime now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, NameLength, nameof(name));
        (Name, Key) = (name, KeyOf(name));
        Show(jpeg, hash, now);
    }

    public long Id { get; private set; }

    /// <summary>As the shop writes it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What articles are compared with: <see cref="KeyOf"/> of <see cref="Name"/>.</summary>
    public string Key { get; private set; } = "";
    public byte[] Jpeg { get; private set; } = [];
    public string Hash { get; private set; } = "";
    public DateTime ChangedAt { get; private set; }

    /// <summary>Names that differ only in capitals, in blanks around them or in how an accent is written are the same.</summary>
    public static string KeyOf(string name) => name.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant();

    /// <summary>Another picture in the place of the one before.</summary>
    public void Show(byte[] jpeg, string hash, DateTime now) => (Jpeg, Hash, ChangedAt) = (jpeg, hash, now);
}
