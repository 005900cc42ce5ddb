using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ReturnsDesk.Features.Portal;

/// <summary>The cookies of the portal. Secrets are out of reach of scripts and go to this host alone, by https only where the desk has it.</summary>
internal static class PortalCookies
{
    private const string Session = "rd-portal";
    private const string Asking = "rd-portal-asks";
    private const string Receipt = "rd-portal-receipt";

    public static string? SessionOf(HttpContext http) => http.Request.Cookies[NameOf(http, Session)];

    public static string? AskingOf(HttpContext http) => http.Request.Cookies[NameOf(http, Asking)];

    /// <summary>Until the browser is closed; how long it opens anything is the session's own matter.</summary>
    public static void GiveSession(HttpContext http, string secret)
    {
        http.Response.Cookies.Append(NameOf(http, Session), secret, Options(http));
        http.Response.Cookies.Delete(NameOf(http, Asking), Options(http));
    }

    public static void GiveAsking(HttpContext http, string secret) => http.Response.Cookies.Append(NameOf(http, Asking), secret, Options(http));

    public static string? ReceiptOf(HttpContext http) => http.Request.Cookies[NameOf(http, Receipt)];

    public static void GiveReceipt(HttpContext http, string kept) => http.Response.Cookies.Append(NameOf(http, Receipt), kept, Options(http));

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(NameOf(http, Session), Options(http));

    public static bool HasLanguage(HttpContext http) => http.Request.Cookies.ContainsKey(CookieRequestCultureProvider.DefaultCookieName);

    public static void GiveLanguage(HttpContext http, string culture) =>
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.GetCultureInfo(culture))),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });

    private static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true };

    /// <summary>Browsers take a <c>__Host-</c> name only by https.</summary>
    private static string NameOf(HttpContext http, string name) => http.Request.IsHttps ? "__Host-" + name : name;
}
