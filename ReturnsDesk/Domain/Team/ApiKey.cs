using System.Security.Cryptography;
using System.Text;

namespace ReturnsDesk.Domain.Team;

/// <summary>The right of a program to call the desk for one person. The secret is shown once; what is stored tells whether a secret is the one, and no more.</summary>
public sealed class ApiKey
{
    public const int MostName = 60;

    /// <summary>What every secret begins with, so that one that leaked can be searched for.</summary>
    public const string Mark = "rd_";

    private const int HintLength = 8;

    private ApiKey()
    {
    }

    public ApiKey(string name, string secret, IEnumerable<string> scopes, string ownerId, string createdBy, DateTime at) =>
        (Name, SecretHash, Hint, Scopes, OwnerId, CreatedBy, CreatedAt) = (name, HashOf(secret), secret[..HintLength], ApiScopes.Join(scopes), ownerId, createdBy, at);

    public long Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the secret, which is 256 random bits and needs no slow hash.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>How the secret begins, to tell keys apart.</summary>
    public string Hint { get; private set; } = "";

    /// <summary>By blanks; see <see cref="ApiScopes"/>.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>Who made it and whose rights it has: when that person is shut out, the key is.</summary>
    public string OwnerId { get; private set; } = "";
    public string CreatedBy { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }

    /// <summary>To the minute.</summary>
    public DateTime? LastUsedAt { get; private set; }
    public DateTime? DisabledAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Refused: <c>api.key-disabled</c>.</summary>
    public Result Disable(DateTime at)
    {
        if (DisabledAt is not null)
        {
            return new Refusal("api.key-disabled", Name);
        }

        DisabledAt = at;
        return Result.Done;
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
