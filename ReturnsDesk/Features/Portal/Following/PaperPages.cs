using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Mailing;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Labelling.Links;
using ReturnsDesk.Features.Returns.Labelling.Papers;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Gives the papers of a return: here, or by an address that another device prints from.</summary>
internal sealed class PaperPages(FollowPages pages, PrintLabel printLabel, PrintReturnSlip printSlip, LendPaper lend, TakePaperBack takeBack, FindLentPaper find, MailDesk site)
{
    public async Task<IResult> PrintAsync(HttpContext http, long orderId, string number, ReturnPaper paper, CultureInfo language)
    {
        var printed = await FileAsync(orderId, FollowPages.Known(number), paper, language, http.RequestAborted);
        return printed.Value is { } file ? Answer(http, file, number, paper) : await pages.RefuseAsync(http, number, printed.Refusal!);
    }

    public async Task<IResult> LendAsync(HttpContext http, string number)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var paper = form["paper"] == nameof(ReturnPaper.Label) ? ReturnPaper.Label : ReturnPaper.Slip;
        var known = FollowPages.Known(number);
        var lent = await lend.ExecuteAsync(PortalPages.GuestOf(http).OrderId, known, paper, CultureInfo.CurrentUICulture.Name, http.RequestAborted);
        if (lent.Value is not { } link)
        {
            return await pages.RefuseAsync(http, number, lent.Refusal!);
        }

        var address = (site.SiteAddress ?? $"{http.Request.Scheme}://{http.Request.Host}") + PortalUrls.LentPaper(link.Token);
        return PortalPages.Show<PrintPage>(http, new { Number = known, Paper = paper, Address = address, link.ExpiresAt });
    }

    public async Task<IResult> TakeBackAsync(HttpContext http, string number) =>
        (await takeBack.ExecuteAsync(PortalPages.GuestOf(http).OrderId, FollowPages.Known(number), http.RequestAborted)).Refusal is { } refusal
            ? await pages.RefuseAsync(http, number, refusal)
            : PortalPages.Go(PortalUrls.ReturnAfter(number, "stopped"));

    /// <summary>For whoever has the address: this one paper, or a page that says that it opens nothing.</summary>
    public async Task<IResult> OpenAsync(HttpContext http, string token)
    {
        if (await find.FindAsync(token, http.RequestAborted) is { } place
            && (await FileAsync(place.OrderId, place.Number, place.Paper, CultureInfo.GetCultureInfo(place.Culture), http.RequestAborted)).Value is { } file)
        {
            return Answer(http, file, place.Number, place.Paper);
        }

        return PortalPages.Show<PrintGonePage>(http, status: StatusCodes.Status404NotFound);
    }

    private Task<Result<PaperFile>> FileAsync(long orderId, string number, ReturnPaper paper, CultureInfo language, CancellationToken cancellationToken) => paper switch
    {
        ReturnPaper.Label => printLabel.ReadAsync(orderId, number, PaperSize.A6, language, cancellationToken),
        ReturnPaper.Slip => printSlip.ReadAsync(orderId, number, PaperSize.A4, language, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, "Unknown paper."),
    };

    private static IResult Answer(HttpContext http, PaperFile file, string number, ReturnPaper paper)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{(paper == ReturnPaper.Label ? "label" : "slip")}-{FollowPages.Known(number)}.pdf\"";
        return Results.Bytes(file.Pdf, "application/pdf");
    }
}
