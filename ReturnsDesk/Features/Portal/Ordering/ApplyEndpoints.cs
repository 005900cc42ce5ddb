using Microsoft.AspNetCore.Mvc;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Features.Portal.Following;
using ReturnsDesk.Features.Products;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Features.Returns.Requesting.Applying;

namespace ReturnsDesk.Features.Portal.Ordering;

/// <summary>Asking for a return in three steps: articles and reasons; more about them, photos, kind and way; the estimate and the button.</summary>
internal static class ApplyEndpoints
{
    /// <summary>A form with photos; more than that is not read.</summary>
    private const long MostBytes = 13L * 1024 * 1024;

    /// <summary>Said by the policy, never chosen by a customer.</summary>
    private const string AgreedReason = "agreed";

    public static void MapApplying(this RouteGroupBuilder proven)
    {
        proven.MapGet("/order", ShowOrderAsync);
        proven.MapGet("/apply", ShowItemsAsync);
        proven.MapGet("/apply/details", ShowDetailsAsync);
        proven.MapGet("/apply/check", ShowCheckAsync);
        proven.MapPost("/apply/check", SendAsync);
        proven.MapPost("/apply/drop", DropAsync);
        proven.MapPost("/returns/{number}/edit", EditAsync);
        proven.MapGet("/order/images/{lineId:long}", ShowImageAsync).WithMetadata(new StoredFile());
        proven.MapGet("/apply/photos/{id}", ShowPhotoAsync).WithMetadata(new StoredFile());
    }

    /// <summary>These keep what was typed also where the session has just run out.</summary>
    public static void MapKeeping(this RouteGroupBuilder open)
    {
        open.MapPost("/apply", KeepItemsAsync);
        open.MapPost("/apply/details", KeepDetailsAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> ShowOrderAsync(HttpContext http, ReadPortalOrder read, ReadCustomerCases readCases, CancellationToken cancellationToken) =>
        await read.ReadAsync(PortalPages.GuestOf(http).OrderId, cancellationToken) is { } order
            ? PortalPages.Show<OrderPage>(http, new { View = order, Cases = await readCases.ReadAsync(PortalPages.GuestOf(http).OrderId, cancellationToken) })
            : PortalPages.Show<NotHerePage>(http, status: StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowItemsAsync(HttpContext http, ReadDraft drafts, CancellationToken cancellationToken) =>
        await ItemsAsync(http, (await drafts.ReadAsync(PortalPages.GuestOf(http).OrderId, cancellationToken))?.Content, null, cancellationToken);

    private static async Task<IResult> ItemsAsync(HttpContext http, DraftContent? content, Refusal? refusal, CancellationToken cancellationToken)
    {
        var guest = PortalPages.GuestOf(http);
        var order = await http.RequestServices.GetRequiredService<ReadPortalOrder>().ReadAsync(guest.OrderId, cancellationToken);
        if (order?.Lines.Any(line => line.CanBeChosen) != true)
        {
            return PortalPages.Go(PortalUrls.Order);
        }

        var reasons = await http.RequestServices.GetRequiredService<ReadReasons>().ReadAsync(guest.Actor, cancellationToken);
        return PortalPages.Show<ItemsPage>(
            http,
            new
            {
                View = order,
                Reasons = (IReadOnlyList<ReasonRow>)[.. reasons.Where(reason => reason is { IsActive: true, ParentCode: null } && reason.Code != AgreedReason)],
                Chosen = (IReadOnlyDictionary<long, DraftLine>)(content?.Lines ?? []).DistinctBy(line => line.OrderLineId).ToDictionary(line => line.OrderLineId),
                Refusal = refusal,
            },
            StatusOf(refusal));
    }

    private static async Task<IResult> KeepItemsAsync(HttpContext http, ReadDraft drafts, KeepDraft keep, CancellationToken cancellationToken)
    {
        if (OrderOf(http) is not { } orderId)
        {
            return PortalPages.Go(PortalUrls.Find + "?again=true");
        }

        var content = DraftForm.Items(await http.Request.ReadFormAsync(cancellationToken), (await drafts.ReadAsync(orderId, cancellationToken))?.Content);
        var kept = await keep.ExecuteAsync(orderId, content, cancellationToken);
        return IsLapsed(http) ? PortalPages.Go(PortalUrls.Find + "?again=true")
            : kept.Refusal is { } refusal ? await ItemsAsync(http, content, refusal, cancellationToken)
            : PortalPages.Go(PortalUrls.ApplyDetails);
    }

    private static async Task<IResult> ShowDetailsAsync(HttpContext http, CancellationToken cancellationToken) => await DetailsAsync(http, null, cancellationToken);

    private static async Task<IResult> DetailsAsync(HttpContext http, Refusal? refusal, CancellationToken cancellationToken)
    {
        var guest = PortalPages.GuestOf(http);
        if (await http.RequestServices.GetRequiredService<ReadDraftOffers>().ReadAsync(guest.OrderId, cancellationToken) is not { } offers)
        {
            return PortalPages.Go(PortalUrls.ApplyItems);
        }

        var photos = await http.RequestServices.GetRequiredService<ReadPhotos>().ReadAsync(PhotoOwner.OfDraft(guest.Actor, guest.OrderId, offers.Draft.Key), cancellationToken);
        var choices = await ChoicesAsync(http, offers.Kinds.Contains(ReturnKind.Exchange) ? offers.Lines.Select(line => line.Asked.OrderLineId) : [], cancellationToken);
        return PortalPages.Show<DetailsPage>(http, new { View = offers, Photos = photos, Choices = choices, Refusal = refusal }, StatusOf(refusal));
    }

    private static async Task<IReadOnlyDictionary<long, IReadOnlyList<ExchangeChoice>>> ChoicesAsync(HttpContext http, IEnumerable<long> lineIds, CancellationToken cancellationToken)
    {
        var read = http.RequestServices.GetRequiredService<ReadExchangeChoices>();
        var choices = new Dictionary<long, IReadOnlyList<ExchangeChoice>>();
        foreach (var id in lineIds)
        {
            choices[id] = await read.ReadAsync(PortalPages.GuestOf(http).OrderId, id, cancellationToken) ?? [];
        }

        return choices;
    }

    private static async Task<IResult> KeepDetailsAsync(HttpContext http, ReadDraft drafts, KeepDraft keep, CancellationToken cancellationToken)
    {
        if (OrderOf(http) is not { } orderId || await drafts.ReadAsync(orderId, cancellationToken) is not { } draft)
        {
            return PortalPages.Go(OrderOf(http) is null ? PortalUrls.Find + "?again=true" : PortalUrls.ApplyItems);
        }

        var form = await http.Request.ReadFormAsync(cancellationToken);
        var kept = await keep.ExecuteAsync(orderId, DraftForm.Details(form, draft.Content), cancellationToken);
        if (IsLapsed(http))
        {
            return PortalPages.Go(PortalUrls.Find + "?again=true");
        }

        var refusal = kept.Refusal ?? await DraftPhotoForm.TakeAsync(http, form, draft.Key, cancellationToken);
        return refusal is not null ? await DetailsAsync(http, refusal, cancellationToken) : PortalPages.Go(form["go"] == "check" ? PortalUrls.ApplyCheck : PortalUrls.ApplyDetails);
    }

    private static async Task<IResult> ShowCheckAsync(HttpContext http, CancellationToken cancellationToken) => await CheckAsync(http, null, cancellationToken);

    private static async Task<IResult> CheckAsync(HttpContext http, Refusal? refusal, CancellationToken cancellationToken)
    {
        var estimated = await http.RequestServices.GetRequiredService<EstimateReturn>().ReadAsync(PortalPages.GuestOf(http).OrderId, cancellationToken);
        if (estimated.Value is not { } estimate)
        {
            return estimated.Refusal!.Code == "portal.draft-gone" ? PortalPages.Go(PortalUrls.Order) : await ItemsAsync(http, null, estimated.Refusal, cancellationToken);
        }

        var choices = await ChoicesAsync(http, estimate.Content.Kind == ReturnKind.Exchange ? estimate.Lines.Select(line => line.Asked.OrderLineId) : [], cancellationToken);
        return PortalPages.Show<CheckPage>(http, new { View = estimate, Choices = choices, Refusal = refusal }, StatusOf(refusal));
    }

    private static async Task<IResult> SendAsync(HttpContext http, SendDraft send, CancellationToken cancellationToken)
    {
        var guest = PortalPages.GuestOf(http);
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var sent = await send.ExecuteAsync(guest.OrderId, guest.CustomerName, form["to"] == "credit", cancellationToken);
        return sent.Value is { } number ? PortalPages.Go(PortalUrls.Return(number)) : await CheckAsync(http, sent.Refusal, cancellationToken);
    }

    private static async Task<IResult> DropAsync(HttpContext http, DropDraft drop, CancellationToken cancellationToken)
    {
        await drop.ExecuteAsync(PortalPages.GuestOf(http).OrderId, cancellationToken);
        return PortalPages.Go(PortalUrls.Order);
    }

    private static async Task<IResult> EditAsync(HttpContext http, string number, EditReturn edit, CancellationToken cancellationToken)
    {
        var begun = await edit.ExecuteAsync(PortalPages.GuestOf(http).OrderId, number, cancellationToken);
        return begun.Refusal is null ? PortalPages.Go(PortalUrls.ApplyItems) : PortalPages.Go(PortalUrls.Return(number));
    }

    private static async Task<IResult> ShowPhotoAsync(HttpContext http, string id, ReadDraft drafts, ReadPhoto read, CancellationToken cancellationToken)
    {
        var guest = PortalPages.GuestOf(http);
        var photo = await drafts.ReadAsync(guest.OrderId, cancellationToken) is { } draft
            ? await read.ReadAsync(PhotoOwner.OfDraft(guest.Actor, guest.OrderId, draft.Key), id, PhotoSize.Thumbnail, cancellationToken)
            : null;
        return photo is null ? Results.NotFound() : PhotoEndpoints.Answer(http, photo);
    }

    private static async Task<IResult> ShowImageAsync(HttpContext http, long lineId, ReadLineImage read, CancellationToken cancellationToken) =>
        ProductImageEndpoints.Answer(http, await read.ReadAsync(PortalPages.GuestOf(http).OrderId, lineId, cancellationToken));

    private static long? OrderOf(HttpContext http) => PortalPages.VisitOf(http) is var visit ? visit.Guest?.OrderId ?? visit.LapsedOrderId : null;

    private static bool IsLapsed(HttpContext http) => PortalPages.VisitOf(http).Guest is null;

    private static int StatusOf(Refusal? refusal) => refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
