using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReturnsDesk.Data;

namespace ReturnsDesk.Tests.Support;

/// <summary>Signs in whoever the header names, with the claims the app gives that person; refuses with 401 and 403 instead of redirects.</summary>
internal sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Header = "X-Staff";
    private const string Name = nameof(HeaderSignIn);

    public static void Add(IServiceCollection services) => services
        .AddAuthentication(authentication =>
        {
            authentication.DefaultScheme = Name;
            authentication.DefaultAuthenticateScheme = Name;
            authentication.DefaultChallengeScheme = Name;
            authentication.DefaultForbidScheme = Name;
        })
        .AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(Name, null);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } id])
        {
            return AuthenticateResult.NoResult();
        }

        var person = await Context.RequestServices.GetRequiredService<UserManager<StaffUser>>().FindByIdAsync(id);
        var principal = await Context.RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<StaffUser>>().CreateAsync(person!);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }
}
