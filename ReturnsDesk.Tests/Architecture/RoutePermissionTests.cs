using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Team;
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

        Findings.AssertNone(OtherEndpoints(app).Where(endpoint => !NamesItsCallers(endpoint)).Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public void An_endpoint_that_names_nobody_is_seen() =>
        Assert.False(NamesItsCallers(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/planted"), 0, EndpointMetadataCollection.Empty, "planted")));

    [Fact]
    public async Task Every_other_endpoint_turns_away_whoever_lacks_its_permission()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        var people = await PeopleAsync(app);
        var endpoints = OtherEndpoints(app).Where(endpoint => PermissionOf(endpoint) is not null && HttpMethodsOf(endpoint).Contains("GET")).ToList();

        var wrong = new List<string>();
        foreach (var (roles, id) in people)
        {
            using var client = app.ClientOf(id);
            foreach (var endpoint in endpoints)
            {
                using var answer = await client.GetAsync(new Uri(RoutedPage.Filled("/" + endpoint.RoutePattern.RawText!.TrimStart('/')), UriKind.Relative));
                var allowed = roles is not null && Roles.Allow(roles, PermissionOf(endpoint)!);
                if (!(allowed ? (int)answer.StatusCode is < 500 and not (401 or 403) : IsRight(answer.StatusCode, allowed, roles is null)))
                {
                    wrong.Add($"{endpoint.RoutePattern.RawText} answers {(int)answer.StatusCode} to {(roles is null ? "a stranger" : roles.SingleOrDefault("somebody without a role"))}");
                }
            }
        }

        Assert.NotEmpty(endpoints);
        Findings.AssertNone(wrong);
    }

    [Fact]
    public async Task Pages_open_exactly_for_those_whose_roles_hold_the_permission()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        var people = await PeopleAsync(app);

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

    /// <summary>Somebody who is not signed in, somebody without a role, and one person of each role.</summary>
    private static async Task<List<(string[]? Roles, string? Id)>> PeopleAsync(DeskApplication app)
    {
        var people = new List<(string[]? Roles, string? Id)> { (null, null), ([], (await app.Database.AddStaffAsync()).Id) };
        foreach (var role in Roles.All)
        {
            people.Add(([role], (await app.Database.AddStaffAsync(role)).Id));
        }

        return people;
    }

    private static IEnumerable<RouteEndpoint> OtherEndpoints(DeskApplication app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        .Where(endpoint => !OfTheFramework.Contains(endpoint.RoutePattern.RawText?.TrimStart('/').Split('/')[0]))
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null);

    private static string? PermissionOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).FirstOrDefault(policy => Permissions.All.Contains(policy));

    private static IReadOnlyList<string> HttpMethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static RoutedPage[] Silent(Assembly assembly) => [.. RoutedPage.In(assembly).Where(page => !page.NamesItsPeople)];

    /// <summary>An open address may still say "no such return" or lead on to another page.</summary>
    private static bool IsRight(HttpStatusCode answer, bool allowed, bool isStranger) => allowed
        ? answer is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Found
        : answer == (isStranger ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);

    private static bool NamesItsCallers(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => Permissions.All.Contains(data.Policy));
}
