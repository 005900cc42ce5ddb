using Microsoft.AspNetCore.Antiforgery;
using ReturnsDesk.Account;
using ReturnsDesk.Features.Access;

namespace ReturnsDesk.Features.Portal;

/// <summary>What every request of the portal goes through: a form must come from a page of ours, and the session of the browser is looked up, once.</summary>
internal static class PortalGate
{
    /// <summary>For pages that everybody may open.</summary>
    public static async ValueTask<object?> OpenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        await LookAsync(http);
        if (HttpMethods.IsGet(http.Request.Method))
        {
            ChooseLanguage(http);
        }
        else if (!await IsOursAsync(http))
        {
            return PortalPages.Show<StaleFormPage>(http, status: StatusCodes.Status400BadRequest);
        }

        return await next(context);
    }

    /// <summary>For pages of one proven order: others are asked to prove it (again).</summary>
    public static ValueTask<object?> ProvenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        PortalPages.VisitOf(context.HttpContext).Guest is null ? ValueTask.FromResult<object?>(PortalPages.Go(PortalUrls.Find + "?again=true")) : next(context);

    private static async Task LookAsync(HttpContext http)
    {
        var visit = await http.RequestServices.GetRequiredService<ReadPortalVisit>().ReadAsync(PortalCookies.SessionOf(http), http.RequestAborted);
        http.Features.Set(visit);
    }

    private static async Task<bool> IsOursAsync(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            // A form beyond its bounds cannot be read to its token.
            return false;
        }
    }

    private static void ChooseLanguage(HttpContext http)
    {
        if (http.Request.Query["culture"] is [{ } culture] && AccountEndpoints.Cultures.Contains(culture, StringComparer.Ordinal))
        {
            PortalCookies.GiveLanguage(http, culture);
        }
    }
}
