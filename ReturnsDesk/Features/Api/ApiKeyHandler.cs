using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.ApiKeys;

namespace ReturnsDesk.Features.Api;

/// <summary>Lets programs in by <c>Authorization: Bearer rd_…</c>. A person's cookie counts for nothing here, and a key for nothing on the pages.</summary>
public sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, RecogniseApiKey recognise)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string KeyClaim = "desk:api-key";
    public const string ScopeClaim = "desk:scope";
    private const string Bearer = "Bearer ";
    private const int LongestSecret = 100;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SecretOf(Request) is not { } secret)
        {
            return AuthenticateResult.NoResult();
        }

        if (secret.Length > LongestSecret || await recognise.ReadAsync(Actor.Automatic, secret, Context.RequestAborted) is not { } caller)
        {
            return AuthenticateResult.Fail("unknown key");
        }

        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, caller.Actor.Id),
            new(StaffClaims.DisplayName, caller.Actor.Name),
            new(KeyClaim, $"{caller.Actor.ApiKeyId}", ClaimValueTypes.Integer64),
        };
        claims.AddRange(caller.Scopes.Select(scope => new Claim(ScopeClaim, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        await ApiProblem.WriteAsync(Context, new Refusal(SecretOf(Request) is null ? "api.key-missing" : "api.key-unknown"));
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => ApiAccess.ScopeOf(data.Policy)).FirstOrDefault(scope => scope is not null) ?? "";
        Logger.LogWarning("The API key {Key} called {Path} without the scope {Scope}.", Context.User.FindFirstValue(KeyClaim), Request.Path.Value, scope);
        await ApiProblem.WriteAsync(Context, new Refusal("api.scope-missing", scope));
    }

    private static string? SecretOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && header[Bearer.Length..].Trim() is { Length: > 0 } secret ? secret : null;
}
