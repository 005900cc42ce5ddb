using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Photos;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>The addresses of one return, for whoever proved its order. A return of another order is answered like one that does not exist.</summary>
internal static class FollowEndpoints
{
    /// <summary>The photos of one form, and what a browser puts around them.</summary>
    private const long MostBytes = PhotoLimits.MostBytes + (64 * 1024);

    public static void MapFollowing(this RouteGroupBuilder proven)
    {
        var one = proven.MapGroup("/returns/{number}");
        one.MapGet("", (string number, string? done, FollowPages pages, HttpContext http) => pages.ShowAsync(http, number, done));
        one.MapGet("/label.pdf", (string number, PaperPages papers, HttpContext http) => papers.PrintAsync(http, PortalPages.GuestOf(http).OrderId, number, ReturnPaper.Label, CultureInfo.CurrentUICulture));
        one.MapGet("/slip.pdf", (string number, PaperPages papers, HttpContext http) => papers.PrintAsync(http, PortalPages.GuestOf(http).OrderId, number, ReturnPaper.Slip, CultureInfo.CurrentUICulture));
        one.MapPost("/print", (string number, PaperPages papers, HttpContext http) => papers.LendAsync(http, number));
        one.MapPost("/print/stop", (string number, PaperPages papers, HttpContext http) => papers.TakeBackAsync(http, number));
        one.MapGet("/waybill", (string number, FollowForm forms, HttpContext http) => forms.ShowWaybillAsync(http, number));
        one.MapPost("/waybill", (string number, FollowForm forms, HttpContext http) => forms.TellWaybillAsync(http, number));
        one.MapGet("/appeal", (string number, FollowForm forms, HttpContext http) => forms.ShowAppealAsync(http, number));
        one.MapPost("/appeal", (string number, FollowForm forms, HttpContext http) => forms.AppealAsync(http, number));
        one.MapGet("/cancel", (string number, FollowForm forms, HttpContext http) => forms.ShowCancelAsync(http, number));
        one.MapPost("/cancel", (string number, FollowForm forms, HttpContext http) => forms.CancelAsync(http, number));
        one.MapPost("/exchange", (string number, FollowForm forms, HttpContext http) => forms.ChooseAsync(http, number));
        one.MapPost("/rating", (string number, FollowForm forms, HttpContext http) => forms.RateAsync(http, number));
        one.MapPost("/messages", (string number, FollowWords words, HttpContext http) => words.WriteAsync(http, number)).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        one.MapPost("/answer", (string number, FollowWords words, HttpContext http) => words.AnswerAsync(http, number)).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        one.MapGet("/photos/{id}", PhotoAsync).WithMetadata(new StoredFile());
    }

    private static async Task<IResult> PhotoAsync(string number, string id, string? size, ReadPhoto read, HttpContext http, CancellationToken cancellationToken)
    {
        var guest = PortalPages.GuestOf(http);
        var owner = PhotoOwner.OfCustomer(guest.Actor, guest.OrderId, number);
        var photo = await read.ReadAsync(owner, id, size == "thumb" ? PhotoSize.Thumbnail : PhotoSize.Full, cancellationToken);
        return photo is null ? FollowPages.NotHere(http) : PhotoEndpoints.Answer(http, photo);
    }
}
