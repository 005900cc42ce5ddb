using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Account;

public sealed class PolicyTests
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddPermissionPolicies().BuildServiceProvider();

    public static TheoryData<string> EveryRole => [.. Roles.All];

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Every_permission_is_a_policy_that_follows_the_role(string role)
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
        var authorization = _services.GetRequiredService<IAuthorizationService>();

        var allowed = new List<string>();
        foreach (var permission in Permissions.All)
        {
            if ((await authorization.AuthorizeAsync(person, permission)).Succeeded)
            {
                allowed.Add(permission);
            }
        }

        Assert.Equal(Roles.Bundles[role].Order(StringComparer.Ordinal), allowed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_names_no_policy_is_for_people_who_are_signed_in()
    {
        var fallback = await _services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        Assert.NotNull(fallback);
        Assert.False((await _services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(new ClaimsPrincipal(new ClaimsIdentity()), fallback)).Succeeded);
    }
}
