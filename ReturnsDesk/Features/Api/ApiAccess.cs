using System.Globalization;
using System.Security.Claims;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Api;

/// <summary>One policy per scope, and who calls.</summary>
public static class ApiAccess
{
    private const string Start = "scope ";

    /// <summary>The scope that a policy asks for; null for a policy of pages.</summary>
    public static string? ScopeOf(string? policy) => policy?.StartsWith(Start, StringComparison.Ordinal) == true ? policy[Start.Length..] : null;

    public static TBuilder NeedsScope<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Start + scope);

    internal static IServiceCollection AddScopePolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in ApiScopes.All)
        {
            authorization.AddPolicy(Start + scope, policy => policy
                .AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireAuthenticatedUser().RequireClaim(ApiKeyHandler.ScopeClaim, scope));
        }

        return services;
    }

    internal static Actor Caller(this HttpContext http)
    {
        var key = long.Parse(http.User.FindFirstValue(ApiKeyHandler.KeyClaim)!, CultureInfo.InvariantCulture);
        return Actor.Api(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!, http.User.DisplayName(), key);
    }
}
