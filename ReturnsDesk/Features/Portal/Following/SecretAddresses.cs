using ReturnsDesk.Components;
using ReturnsDesk.Features.Mailing;
using ReturnsDesk.Features.Returns.Following;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Addresses that need nothing but themselves: the status that mails link to, and papers lent to another device. Nothing is kept, and no other site is told of them.</summary>
internal static class SecretAddresses
{
    public static void MapSecretAddresses(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous().DisableAntiforgery().WithMetadata(new PortalPage()).RequireRateLimiting(new SecretAddressLimit()).AddEndpointFilter(PortalGate.OpenAsync);
        open.MapGet(PortalUrls.StatusLinks + "/{token}", StatusAsync);
        open.MapGet(PortalUrls.LentPapers + "/{token}", (string token, PaperPages papers, HttpContext http) => papers.OpenAsync(http, token));
    }

    private static async Task<IResult> StatusAsync(string token, OpenOrderLink open, ReadCustomerCases read, HttpContext http, CancellationToken cancellationToken) =>
        await open.FindAsync(token, cancellationToken) is { } order
            ? PortalPages.Show<StatusPage>(http, new { Cases = await read.ReadAsync(order.Id, cancellationToken), OrderNumber = order.Number })
            : PortalPages.Show<LinkGonePage>(http, status: StatusCodes.Status404NotFound);
}
