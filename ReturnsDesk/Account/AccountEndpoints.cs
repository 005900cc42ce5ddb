using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Data;

namespace ReturnsDesk.Account;

/// <summary>What only a whole request can do: write cookies.</summary>
public static class AccountEndpoints
{
    public static readonly string[] Cultures = ["en", "zh-CN"];

    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DeskUrls.LanguageEndpoint, SetLanguage).AllowAnonymous();
        routes.MapPost(DeskUrls.SignOut, SignOutAsync).AllowAnonymous();
    }

    private static IResult SetLanguage(HttpContext context, string culture)
    {
        if (Cultures.Contains(culture, StringComparer.Ordinal))
        {
            var cookie = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true };
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.GetCultureInfo(culture))),
                cookie);
        }

        return Results.LocalRedirect(CameFrom(context.Request));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<StaffUser> signIns)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await signIns.SignOutAsync();
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect(DeskUrls.SignIn);
    }

    private static string CameFrom(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value && page.AbsolutePath != DeskUrls.LanguageEndpoint
            ? LocalAddress.OrHome(page.PathAndQuery)
            : DeskUrls.Home;
}
