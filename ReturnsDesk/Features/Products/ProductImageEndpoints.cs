using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Products;

/// <summary>Images of articles for the desk. Their address changes with the picture, so a browser keeps them for a day.</summary>
public static class ProductImageEndpoints
{
    public static void MapProductImages(this IEndpointRouteBuilder app) =>
        app.MapGet(DeskUrls.ProductImagePattern, ShowAsync).RequireAuthorization(Permissions.ReadReturns).WithMetadata(new StoredFile());

    public static IResult Answer(HttpContext http, ProductJpeg? image)
    {
        if (image is null)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Bytes(image.Jpeg, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{image.Hash}\""));
    }

    private static async Task<IResult> ShowAsync(long id, ReadProductImage read, HttpContext http, CancellationToken cancellationToken) =>
        Answer(http, await read.ReadAsync(((ClaimsPrincipal)http.User).ToActor(), id, cancellationToken));
}
