using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Access;

/// <summary>A link from the shop's own order page, where the customer is signed in.</summary>
/// <param name="Channel">The channel of the order, as the desk knows it.</param>
/// <param name="Order">The order number.</param>
/// <param name="At">When the shop made it: seconds since 1970, UTC.</param>
/// <param name="Sign">HMAC-SHA256 of <c>channel + "\n" + order + "\n" + at</c> under <c>Portal:LinkSecret</c>, as lower hexadecimal.</param>
public sealed record ShopLink(string? Channel, string? Order, string? At, string? Sign);

/// <summary>
/// Opens a session for the order of a link that the shop signed; gives the secret for the cookie. A link is good for an hour and opens one session.
/// Refused, without telling which: <c>portal.link-not-valid</c> (forged, too old, used, unknown order, or the desk has no secret).
/// </summary>
[Requires(Permissions.ReadReturns)]
public sealed class EnterByShopLink(DeskStore store, TimeProvider clock, IConfiguration configuration)
{
    public const string SecretSetting = "Portal:LinkSecret";

    /// <summary>A shorter secret could be guessed from one link.</summary>
    public const int ShortestSecret = 32;
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private const int MostLetters = 100;

    public async Task<Result<string>> ExecuteAsync(ShopLink link, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!IsSigned(link) || !long.TryParse(link.At, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !IsFresh(seconds, now))
        {
            return NotValid;
        }

        var opened = await store.WriteAsync<EnterByShopLink, string>(Actor.Customer(""), db => OpenAsync(db, link, now, cancellationToken), cancellationToken);
        return opened.Refused ? NotValid : opened;
    }

    private static Refusal NotValid => new("portal.link-not-valid");

    private static async Task<Result<string>> OpenAsync(ReturnsDb db, ShopLink link, DateTime now, CancellationToken cancellationToken)
    {
        var (channel, number) = (link.Channel!, link.Order!);
        var orderId = await db.Orders.Where(order => order.Channel == channel && order.Number == number).Select(order => (long?)order.Id).SingleOrDefaultAsync(cancellationToken);
        var key = AccessSecret.HashOf(link.Sign!);
        return orderId is null || await db.PortalSessions.AnyAsync(session => session.ProofKey == key, cancellationToken)
            ? NotValid
            : PortalSessions.Open(db, orderId.Value, PortalProof.ShopLink, key, now);
    }

    private static bool IsFresh(long seconds, DateTime now) =>
        seconds is > 0 and < 100_000_000_000 && DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime is var made && made <= now + ClockSkew && now < made + Lifetime;

    private bool IsSigned(ShopLink link) =>
        configuration[SecretSetting] is { Length: >= ShortestSecret } secret
        && link is { Channel.Length: > 0 and <= MostLetters, Order.Length: > 0 and <= MostLetters, At.Length: > 0 and <= 20, Sign.Length: 64 }
        && AccessSecret.Same(SignatureOf(secret, link.Channel, link.Order, link.At), link.Sign);

    /// <summary>What the shop computes.</summary>
    public static string SignatureOf(string secret, string channel, string order, string at) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{channel}\n{order}\n{at}")));
}
