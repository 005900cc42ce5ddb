using System.Security.Claims;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Components;

/// <summary>What the signed-in person is shown. The store checks again, against the roles as stored, when something is done.</summary>
public static class Rights
{
    public static bool Holds(this ClaimsPrincipal person, string permission) =>
        person.Identity?.IsAuthenticated == true && Roles.Allow(person.FindAll(ClaimTypes.Role).Select(claim => claim.Value), permission);

    public static bool MaySee(this ClaimsPrincipal person, Place place) => place.AnyOf.Any(person.Holds);

    public static Actor ToActor(this ClaimsPrincipal person) =>
        Actor.Staff(person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", person.DisplayName());

    public static string DisplayName(this ClaimsPrincipal person) => person.FindFirstValue(StaffClaims.DisplayName) ?? person.Identity?.Name ?? "";
}

public static class StaffClaims
{
    public const string DisplayName = "desk:name";
}
