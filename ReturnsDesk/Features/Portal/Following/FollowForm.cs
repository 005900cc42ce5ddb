using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Shipping;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Features.Returns.Following;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Takes the small forms of a return: tracking number, objection, withdrawal of the request, satisfaction.</summary>
internal sealed class FollowForm(FollowPages pages, TellWaybill tellWaybill, AppealReturn appeal, CancelByCustomer cancel, RateReturn rate, ChooseExchange choose)
{
    public async Task<IResult> ShowWaybillAsync(HttpContext http, string number) =>
        await pages.FindAsync(http, number) is { } found ? PortalPages.Show<WaybillPage>(http, new { View = found }) : FollowPages.NotHere(http);

    public async Task<IResult> TellWaybillAsync(HttpContext http, string number)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (typed, carrier) = (form["waybill"].ToString(), form["carrier"].ToString());
        var told = await tellWaybill.ExecuteAsync(OrderOf(http), FollowPages.Known(number), carrier, typed, form["anyway"] == "true", http.RequestAborted);
        return told.Refusal is not { } refusal
            ? PortalPages.Go(PortalUrls.ReturnAfter(number, told.Value!.Check == WaybillCheck.NotVerified ? "waybill-unverified" : "waybill"))
            : await pages.FindAsync(http, number) is { } found
                ? PortalPages.Show<WaybillPage>(http, new { View = found, Typed = typed, Carrier = carrier, Refusal = refusal }, StatusCodes.Status422UnprocessableEntity)
                : FollowPages.NotHere(http);
    }

    public async Task<IResult> ShowAppealAsync(HttpContext http, string number) =>
        await pages.FindAsync(http, number) is { } found ? PortalPages.Show<AppealPage>(http, new { View = found }) : FollowPages.NotHere(http);

    public async Task<IResult> AppealAsync(HttpContext http, string number)
    {
        var why = (await http.Request.ReadFormAsync(http.RequestAborted))["why"].ToString();
        return (await appeal.ExecuteAsync(OrderOf(http), FollowPages.Known(number), why, http.RequestAborted)).Refusal is not { } refusal
            ? PortalPages.Go(PortalUrls.ReturnAfter(number, "appeal"))
            : await pages.FindAsync(http, number) is { } found
                ? PortalPages.Show<AppealPage>(http, new { View = found, Typed = why, Refusal = refusal }, StatusCodes.Status422UnprocessableEntity)
                : FollowPages.NotHere(http);
    }

    public async Task<IResult> ShowCancelAsync(HttpContext http, string number) =>
        await pages.FindAsync(http, number) is not { } found ? FollowPages.NotHere(http)
        : found.Acts.Cancel ? PortalPages.Show<CancelPage>(http, new { View = found })
        : PortalPages.Go(PortalUrls.Return(found.Number));

    public async Task<IResult> CancelAsync(HttpContext http, string number) =>
        (await cancel.ExecuteAsync(OrderOf(http), FollowPages.Known(number), http.RequestAborted)).Refusal is { } refusal
            ? await pages.RefuseAsync(http, number, refusal)
            : PortalPages.Go(PortalUrls.ReturnAfter(number, "cancel"));

    public async Task<IResult> RateAsync(HttpContext http, string number)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var comment = form["comment"].ToString();
        var score = int.TryParse(form["score"], NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : 0;
        return (await rate.ExecuteAsync(OrderOf(http), FollowPages.Known(number), score, comment, http.RequestAborted)).Refusal is { } refusal
            ? await pages.RefuseAsync(http, number, refusal, FollowForms.Rating, comment, score)
            : PortalPages.Go(PortalUrls.ReturnAfter(number, "rating"));
    }

    public async Task<IResult> ChooseAsync(HttpContext http, string number)
    {
        if (await pages.FindAsync(http, number) is not { } found)
        {
            return FollowPages.NotHere(http);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var wanted = found.Lines.Select(line => (Line: line, Sku: form[string.Create(CultureInfo.InvariantCulture, $"wanted-{line.OrderLineId}")].ToString())).Where(row => row.Sku.Length > 0);
        var chosen = await choose.ExecuteAsync(OrderOf(http), found.Number, [.. wanted.Select(row => new WantedArticle(row.Line.OrderLineId, row.Line.Quantity, row.Sku))], http.RequestAborted);
        return chosen.Refusal is { } refusal ? await pages.RefuseAsync(http, number, refusal, FollowForms.Exchange) : PortalPages.Go(PortalUrls.ReturnAfter(number, "exchange"));
    }

    private static long OrderOf(HttpContext http) => PortalPages.GuestOf(http).OrderId;
}
