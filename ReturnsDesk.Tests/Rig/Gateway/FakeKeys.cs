using System.Security.Cryptography;
using System.Text;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>Signing and checking, written apart from the desk's: a mistake on one side must not be repeated on the other.</summary>
internal static class FakeKeys
{
    public static string Sign(string privatePem, string text)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(privatePem);
        return Convert.ToBase64String(rsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static bool Verify(string publicPem, string text, string signature)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(publicPem);
        try
        {
            return rsa.VerifyData(Encoding.UTF8.GetBytes(text), Convert.FromBase64String(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>AES-256-GCM with the tag behind the text, base64.</summary>
    public static string Seal(string key, string nonce, string associated, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var (cipher, tag) = (new byte[plain.Length], new byte[16]);
        using var aes = new AesGcm(Encoding.UTF8.GetBytes(key), tag.Length);
        aes.Encrypt(Encoding.UTF8.GetBytes(nonce), plain, cipher, tag, Encoding.UTF8.GetBytes(associated));
        return Convert.ToBase64String([.. cipher, .. tag]);
    }
}
