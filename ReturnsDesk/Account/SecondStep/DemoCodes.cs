using System.Security.Claims;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account.SecondStep;

/// <summary>In Development the demo people have no telephone: what theirs would show. Nowhere else, and of nobody else.</summary>
public sealed class DemoCodes(IWebHostEnvironment environment, TimeProvider clock)
{
    public string? CodeOf(ClaimsPrincipal person) => DemoPerson.All.FirstOrDefault(known => known.Email == person.Identity?.Name) is { } demo ? CodeOf(demo) : null;

    public string? CodeOf(DemoPerson person) => environment.IsDevelopment() && person.AuthenticatorKey is { } key ? Totp.CodeOf(key, clock.GetUtcNow().UtcDateTime) : null;
}
