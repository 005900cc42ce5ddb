using Microsoft.AspNetCore.Authentication;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Api;

/// <summary>The REST interface for the shop's own programs. See docs/api.md.</summary>
public static class ApiSetup
{
    public const string Root = "/api";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration("Api").ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        return services.AddScopePolicies().AddRateLimiter(ApiLimits.Apply);
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var v1 = routes.MapGroup(Root + "/v1").RequireRateLimiting(ApiLimits.Policy);
        v1.MapPost("/returns/{number}/refunds", RefundEndpoints.ProposeAsync).NeedsScope(ApiScopes.ProposeRefunds);
        v1.MapPost("/returns/{number}/deadlines", DeadlineEndpoints.MoveAsync).NeedsScope(ApiScopes.MoveDeadlines);
        v1.MapGet("/refunds/{id:long}", RefundEndpoints.ReadAsync).NeedsScope(ApiScopes.ReadReturns);
        v1.MapGet("/store-credit", CreditEndpoints.ReadAsync).NeedsScope(ApiScopes.ReadStoreCredit);
        v1.MapPost("/store-credit/spend", CreditEndpoints.SpendAsync).NeedsScope(ApiScopes.SpendStoreCredit);
        v1.MapPost("/store-credit/spend/{id:long}/reverse", CreditEndpoints.ReverseAsync).NeedsScope(ApiScopes.SpendStoreCredit);
        routes.Map(Root + "/{**rest}", (HttpContext http) => ApiProblem.Of(http, new Refusal("api.address-unknown"))).AllowAnonymous();
    }
}
