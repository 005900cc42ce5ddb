using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Photos;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Shows the page of a return, as it is or again with what was refused.</summary>
internal sealed class FollowPages(ReadCustomerCase readCase, ReadCustomerConversation readTalk, ReadPhotos readPhotos, ReadCustomerExchange readExchange, ReadExchangeChoices readChoices, ILogger<FollowPages> log)
{
    public async Task<IResult> ShowAsync(HttpContext http, string number, string? done) =>
        await ReadAsync(http, number) is { } page ? PortalPages.Show<CaseDocument>(http, new { Page = page, Done = done }) : NotHere(http);

    /// <summary>The page again: the refusal at the form of this name, or above everything where there is none.</summary>
    public async Task<IResult> RefuseAsync(HttpContext http, string number, Refusal refusal, string? form = null, string? typed = null, int? score = null) =>
        await ReadAsync(http, number) is { } page
            ? PortalPages.Show<CaseDocument>(http, new { Page = page with { Refusal = refusal, Form = form, Typed = typed, Score = score } }, StatusCodes.Status422UnprocessableEntity)
            : NotHere(http);

    /// <summary>The return of this number, if it is one of the proven order.</summary>
    public async Task<CustomerCase?> FindAsync(HttpContext http, string number)
    {
        var orderId = PortalPages.GuestOf(http).OrderId;
        var found = await readCase.ReadAsync(orderId, Known(number), http.RequestAborted);
        if (found is null)
        {
            log.LogWarning("The customer of order {OrderId} asked for a return that is not one of its own.", orderId);
        }

        return found;
    }

    public static string Known(string number) => ReturnNumber.Parse(number) ?? number;

    public static IResult NotHere(HttpContext http) => PortalPages.Show<NotHerePage>(http, status: StatusCodes.Status404NotFound);

    private async Task<CasePageView?> ReadAsync(HttpContext http, string number)
    {
        var guest = PortalPages.GuestOf(http);
        if (await FindAsync(http, number) is not { } found || await readTalk.ReadAsync(guest.OrderId, found.Number, http.RequestAborted) is not { } talk)
        {
            return null;
        }

        var photos = await readPhotos.ReadAsync(PhotoOwner.OfCustomer(guest.Actor, guest.OrderId, found.Number), http.RequestAborted);
        var exchange = found.Kind.SendsReplacement() ? await readExchange.ReadAsync(guest.OrderId, found.Number, http.RequestAborted) : null;
        return new CasePageView(found, talk, photos) { Exchange = exchange, Choices = await ChoicesAsync(found, exchange, guest.OrderId, http.RequestAborted) };
    }

    private async Task<Dictionary<long, IReadOnlyList<ExchangeChoice>>> ChoicesAsync(CustomerCase found, CustomerExchange? exchange, long orderId, CancellationToken cancellationToken)
    {
        var choices = new Dictionary<long, IReadOnlyList<ExchangeChoice>>();
        foreach (var line in exchange is { MayChoose: true } && found.Kind == ReturnKind.Exchange ? found.Lines : [])
        {
            choices[line.OrderLineId] = await readChoices.ReadAsync(orderId, line.OrderLineId, cancellationToken) ?? [];
        }

        return choices;
    }
}
