using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Takes what the customer writes, with photos: a message, or the answer to a question. Photos are kept first, so that the words never stand without them.</summary>
internal sealed class FollowWords(FollowPages pages, RecordCustomerMessage record, AnswerEvidence answer, AddPhoto addPhoto, IStringLocalizer<FollowTexts> texts)
{
    public Task<IResult> WriteAsync(HttpContext http, string number) => TakeAsync(http, number, FollowForms.Message, async (orderId, text) =>
        (await record.ExecuteAsync(orderId, FollowPages.Known(number), new CustomerMessage(text, MessageSource.Portal), http.RequestAborted)).Refusal);

    public Task<IResult> AnswerAsync(HttpContext http, string number) => TakeAsync(http, number, FollowForms.Answer, async (orderId, text) =>
        (await answer.ExecuteAsync(orderId, FollowPages.Known(number), text, http.RequestAborted)).Refusal);

    private async Task<IResult> TakeAsync(HttpContext http, string number, string form, Func<long, string, Task<Refusal?>> keep)
    {
        var guest = PortalPages.GuestOf(http);
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var text = sent["text"].ToString();
        var owner = PhotoOwner.OfCustomer(guest.Actor, guest.OrderId, FollowPages.Known(number));
        var photos = 0;
        foreach (var file in sent.Files.GetFiles("photos").Where(file => file.Length > 0 || file.FileName.Length > 0))
        {
            await using var content = file.OpenReadStream();
            if ((await addPhoto.ExecuteAsync(owner, content, file.FileName, http.RequestAborted)).Refusal is { } refused)
            {
                return await pages.RefuseAsync(http, number, refused, form, text);
            }

            photos++;
        }

        var words = string.IsNullOrWhiteSpace(text) && photos > 0 ? texts["Talk.PhotosOnly", photos].Value : text;
        return await keep(guest.OrderId, words) is { } refusal
            ? await pages.RefuseAsync(http, number, refusal, form, text)
            : PortalPages.Go(PortalUrls.ReturnAfter(number, form));
    }
}
