using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ReturnsDesk.Components;

namespace ReturnsDesk.Account;

/// <summary>Cookies that only this host can set and only https carries, wherever the desk is reached by https (setting <c>PublicUrl</c>).</summary>
internal static class CookieSetup
{
    public static void AddCookies(this IServiceCollection services, IConfiguration configuration)
    {
        var https = configuration["PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookies =>
        {
            Name(cookies.Cookie, "rd-auth", https);
            cookies.LoginPath = DeskUrls.SignIn;
            cookies.ReturnUrlParameter = "returnUrl";
            cookies.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookies.SlidingExpiration = false;
            cookies.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookies => Name(cookies.Cookie, "rd-step", https));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, cookies => Name(cookies.Cookie, "rd-device", https));
        services.Configure<AntiforgeryOptions>(antiforgery =>
        {
            Name(antiforgery.Cookie, "rd-af", https);
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void Name(CookieBuilder cookie, string name, bool https)
    {
        cookie.Name = https ? "__Host-" + name : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
