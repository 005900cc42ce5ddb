using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Access;

/// <summary>What a browser got for asking: the secret that only it holds.</summary>
/// <param name="BrowserSecret">Goes into a cookie, never into an address.</param>
/// <param name="Code">The code that was sent; null where none was. For a desk that is tried out without mail, never for people.</param>
public sealed record PortalCodeAsked(string BrowserSecret, string? Code);

/// <summary>
/// Somebody without an account names an order: if it is theirs, a code goes to its customer's mail address. The answer is the same whatever was found.
/// Refused: what <see cref="OrderClaim.Of"/> refuses, <c>portal.too-many-lookups</c> for one network address.
/// </summary>
[Requires(Permissions.ReadReturns)]
public sealed class RequestPortalCode(DeskStore store, TimeProvider clock)
{
    private const int MostCandidates = 20;

    /// <param name="number">The order number as typed.</param>
    /// <param name="proof">Mail address, postcode, or the last four digits of the phone, as typed.</param>
    /// <param name="address">The network address that asks.</param>
    /// <param name="culture">The language that the browser reads now.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    public async Task<Result<PortalCodeAsked>> ExecuteAsync(string? number, string? proof, string address, string culture, CancellationToken cancellationToken = default)
    {
        var claim = OrderClaim.Of(number, proof);
        return claim.Value is { } named
            ? await store.WriteAsync<RequestPortalCode, PortalCodeAsked>(Actor.Customer(""), db => AskAsync(db, named, address, culture, cancellationToken), cancellationToken)
            : claim.Refusal!;
    }

    private async Task<Result<PortalCodeAsked>> AskAsync(ReturnsDb db, OrderClaim claim, string address, string culture, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await PortalLimits.WhyNotLookUpAsync(db, address, now, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var found = await FindAsync(db, claim, cancellationToken);
        var (secret, code) = (AccessSecret.Draw(), AccessSecret.DrawCode());
        var isSent = found is { Email: { } email } && OutboxMail.IsAddress(email) && await PortalLimits.MaySendCodeAsync(db, found.Id, address, now, cancellationToken);
        db.PortalChallenges.Add(new PortalChallenge(AccessSecret.HashOf(secret), isSent ? AccessSecret.HashOf(secret, code) : "", found?.Id, address, now));
        if (isSent)
        {
            db.OutboxMails.Add(new OutboxMail(MailKind.PortalCode, found!.Email!.Trim(), culture, Facts(code, found.Number), now, now).About(found.Id, null));
        }

        return new PortalCodeAsked(secret, isSent ? code : null);
    }

    private static Dictionary<string, string> Facts(string code, string number) => new()
    {
        ["Code"] = code,
        ["Minutes"] = ((int)PortalChallenge.Lifetime.TotalMinutes).ToString(CultureInfo.InvariantCulture),
        ["OrderNumber"] = number,
    };

    /// <summary>The newest that fits: two channels may have the same number.</summary>
    private static async Task<Named?> FindAsync(ReturnsDb db, OrderClaim claim, CancellationToken cancellationToken)
    {
        var numbers = claim.StoredNumbers;
        var candidates = await db.Orders.AsNoTracking().Where(order => numbers.Contains(order.Number)).OrderByDescending(order => order.Id).Take(MostCandidates)
            .Select(order => new Named(order.Id, order.Number, order.Customer.Email, order.Customer.PhoneTail, order.ShipTo)).ToListAsync(cancellationToken);
        return candidates.Find(candidate => claim.Fits(candidate.Email, candidate.PhoneTail, candidate.ShipTo));
    }

    private sealed record Named(long Id, string Number, string? Email, string? PhoneTail, PostalAddress ShipTo);
}
