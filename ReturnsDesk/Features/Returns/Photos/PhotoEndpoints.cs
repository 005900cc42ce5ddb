using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>Photos of a case as the desk sees them: whole, or small by <c>?size=thumb</c>. Asked for again each time, so that nothing shows after signing out.</summary>
public static class PhotoEndpoints
{
    public static void MapPhotos(this IEndpointRouteBuilder app) =>
        app.MapGet("/returns/{number}/photos/{id}", DeskPhotoAsync).RequireAuthorization(Permissions.ReadReturns).WithMetadata(new StoredFile());

    /// <summary>Answers a picture the way all stored ones are answered; the caller has seen to who may have it.</summary>
    public static IResult Answer(HttpContext http, PhotoFile photo)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(photo.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(photo.Jpeg, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{photo.Tag}\""));
    }

    private static async Task<IResult> DeskPhotoAsync(string number, string id, string? size, ReadPhoto read, HttpContext http, CancellationToken cancellationToken)
    {
        var person = ((ClaimsPrincipal)http.User).ToActor();
        var photo = await read.ReadAsync(PhotoOwner.AtDesk(person, number), id, size == "thumb" ? PhotoSize.Thumbnail : PhotoSize.Full, cancellationToken);
        return photo is null ? Results.NotFound() : Answer(http, photo);
    }
}
