using System.Globalization;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Features.Mailing;

namespace ReturnsDesk.Features.Portal.Finding;

/// <summary>Find an order and prove it: number and something its customer knows, then the code that was sent; or the shop's signed link.</summary>
internal static class FindEndpoints
{
    public static void MapFinding(this RouteGroupBuilder portal)
    {
        portal.MapGet("/", ShowFind);
        portal.MapPost("/", AskAsync);
        portal.MapGet("/code", ShowCode);
        portal.MapPost("/code", EnterAsync);
        portal.MapGet("/enter", EnterByLinkAsync);
        portal.MapPost("/leave", LeaveAsync);
    }

    private static IResult ShowFind(HttpContext http, string? order, bool? again) =>
        PortalPages.VisitOf(http).Guest is not null && again != true && order is null
            ? PortalPages.Go(PortalUrls.Order)
            : PortalPages.Show<FindPage>(http, new { Number = order, Again = again == true });

    private static async Task<IResult> AskAsync(HttpContext http, RequestPortalCode request, MailDesk mail, IHostEnvironment host, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var (number, proof) = (form["number"].ToString(), form["proof"].ToString());
        var asked = await request.ExecuteAsync(number, proof, PortalAddress.Of(http), CultureInfo.CurrentUICulture.Name, cancellationToken);
        if (asked.Value is not { } given)
        {
            var status = asked.Refusal!.Code == "portal.too-many-lookups" ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
            return PortalPages.Show<FindPage>(http, new { Number = number, Proof = proof, asked.Refusal }, status);
        }

        PortalCookies.GiveAsking(http, given.BrowserSecret);
        return host.IsDevelopment() && !mail.CanSend && given.Code is { } code
            ? PortalPages.Show<CodePage>(http, new { ShownCode = code })
            : PortalPages.Go(PortalUrls.Code);
    }

    private static IResult ShowCode(HttpContext http) => PortalCookies.AskingOf(http) is null ? PortalPages.Go(PortalUrls.Find) : PortalPages.Show<CodePage>(http);

    private static async Task<IResult> EnterAsync(HttpContext http, EnterPortalCode enter, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var entered = await enter.ExecuteAsync(PortalCookies.AskingOf(http), form["code"].ToString(), cancellationToken);
        return entered.Value is { } secret
            ? await LetInAsync(http, secret, cancellationToken)
            : PortalPages.Show<CodePage>(http, new { entered.Refusal }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> EnterByLinkAsync(
        HttpContext http, string? channel, string? order, string? at, string? sign, EnterByShopLink enter, CancellationToken cancellationToken)
    {
        var entered = await enter.ExecuteAsync(new ShopLink(channel, order, at, sign), cancellationToken);
        return entered.Value is { } secret ? await LetInAsync(http, secret, cancellationToken)
            : PortalPages.VisitOf(http).Guest?.OrderNumber == order ? PortalPages.Go(PortalUrls.Order)
            : PortalPages.Show<FindPage>(http, new { Number = order is { Length: <= 64 } ? order : null, entered.Refusal }, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Whoever chose no language before reads the one of their order.</summary>
    private static async Task<IResult> LetInAsync(HttpContext http, string secret, CancellationToken cancellationToken)
    {
        PortalCookies.GiveSession(http, secret);
        var visit = await http.RequestServices.GetRequiredService<ReadPortalVisit>().ReadAsync(secret, cancellationToken);
        if (!PortalCookies.HasLanguage(http) && visit.Guest is { } guest)
        {
            PortalCookies.GiveLanguage(http, guest.Culture);
        }

        return PortalPages.Go(PortalUrls.Order);
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, LeavePortal leave, CancellationToken cancellationToken)
    {
        await leave.ExecuteAsync(PortalCookies.SessionOf(http), cancellationToken);
        PortalCookies.Clear(http);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return PortalPages.Go(PortalUrls.Find);
    }
}
