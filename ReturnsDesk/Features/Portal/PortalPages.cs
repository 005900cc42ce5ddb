using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;
using ReturnsDesk.Features.Access;

namespace ReturnsDesk.Features.Portal;

/// <summary>Answers with whole pages.</summary>
internal static class PortalPages
{
    /// <param name="http">The request.</param>
    /// <param name="parameters">The page's parameters, by an object with properties of their names.</param>
    /// <param name="status">422 where the page asks again for what was sent.</param>
    public static IResult Show<TPage>(HttpContext http, object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        http.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        return new RazorComponentResult<TPage>(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>After something was done: the browser asks for the next page, so that going back or loading anew does nothing twice.</summary>
    public static IResult Go(string address) => new SeeOther(address);

    public static PortalVisit VisitOf(HttpContext http) => http.Features.Get<PortalVisit>() ?? throw new InvalidOperationException("The request did not come through the portal's gate.");

    /// <summary>Whoever proved an order; only behind the gate that turns others away.</summary>
    public static PortalGuest GuestOf(HttpContext http) => VisitOf(http).Guest ?? throw new InvalidOperationException("Nobody proved an order here.");

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
