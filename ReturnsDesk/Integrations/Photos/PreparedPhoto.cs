using System.Security.Cryptography;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>A photo made anew: the picture and its thumbnail as JPEG, upright, without metadata; <see cref="Hash"/> is the SHA-256 of the picture in hexadecimal.</summary>
public sealed record PreparedPhoto(byte[] Full, byte[] Thumbnail, int Width, int Height, string Hash)
{
    /// <summary>SHA-256 of <see cref="Thumbnail"/>, lower hexadecimal.</summary>
    public string ThumbnailHash => Convert.ToHexStringLower(SHA256.HashData(Thumbnail));
}
