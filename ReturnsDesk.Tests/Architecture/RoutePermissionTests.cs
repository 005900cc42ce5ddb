using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Api;
using ReturnsDesk.Tests.Architecture.Planted.Features.Forgetting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>Every address × every role, somebody without a role and somebody who is not signed in.</summary>
public sealed class RoutePermissionTests
{
    /// <summary>The circuit, its script, and static files as they lie in the sources while developing.</summary>
    private static readonly string[] OfTheFramework = ["_blazor", "_framework", "{**path:file}"];

    [Fact]
    public void Every_page_names_who_may_open_it() => Findings.AssertNone(Silent(typeof(Program).Assembly));

    [Fact]
    public void The_check_can_fail() => Assert.Equal([typeof(OpenPage)], Silent(typeof(OpenPage).Assembly).Select(page => page.Page));

    [Fact]
    public async Task Every_other_endpoint_names_who_may_call_it()
    {
        await using var app = await DeskApplication.InMemoryAsync();

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            .Where(endpoint => !OfTheFramework.Contains(endpoint.RoutePattern.RawText?.TrimStart('/').Split('/')[0]))
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null);

        Findings.AssertNone(endpoints.Where(endpoint => !NamesItsCallers(endpoint)).Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public async Task Pages_open_exactly_for_those_whose_roles_hold_the_permission()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        var people = new List<(string[]? Roles, string? Id)> { (null, null), ([], (await app.Database.AddStaffAsync()).Id) };
        foreach (var role in Roles.All)
        {
            people.Add(([role], (await app.Database.AddStaffAsync(role)).Id));
        }

        var wrong = new List<string>();
        foreach (var (roles, id) in people)
        {
            using var client = app.ClientOf(id);
            foreach (var page in RoutedPage.In(typeof(Program).Assembly))
            {
                using var answer = await client.GetAsync(new Uri(page.Address, UriKind.Relative));
                if (!IsRight(answer.StatusCode, page.IsFor(roles), roles is null))
                {
                    wrong.Add($"{page} answers {(int)answer.StatusCode} to {(roles is null ? "a stranger" : roles.SingleOrDefault("somebody without a role"))}");
                }
            }
        }

        Findings.AssertNone(wrong);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, false, false)]
    [InlineData(HttpStatusCode.OK, false, true)]
    [InlineData(HttpStatusCode.Forbidden, true, false)]
    [InlineData(HttpStatusCode.InternalServerError, true, false)]
    public void Wrong_answers_are_seen(HttpStatusCode answer, bool allowed, bool isStranger) => Assert.False(IsRight(answer, allowed, isStranger));

    private static RoutedPage[] Silent(Assembly assembly) => [.. RoutedPage.In(assembly).Where(page => !page.NamesItsPeople)];

    /// <summary>An open address may still say "no such return" or lead on to another page.</summary>
    private static bool IsRight(HttpStatusCode answer, bool allowed, bool isStranger) => allowed
        ? answer is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Found
        : answer == (isStranger ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);

    private static bool NamesItsCallers(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => Permissions.All.Contains(data.Policy) || ApiScopes.All.Contains(ApiAccess.ScopeOf(data.Policy)));
}
