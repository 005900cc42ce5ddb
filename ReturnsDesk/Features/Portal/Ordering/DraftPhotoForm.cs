using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Returns.Photos;

namespace ReturnsDesk.Features.Portal.Ordering;

/// <summary>Photos that came with the form of a draft, and those that it throws away.</summary>
internal static class DraftPhotoForm
{
    private const string Prefix = "photos-";

    /// <summary>The first refusal; what was taken before it stays.</summary>
    public static async Task<Refusal?> TakeAsync(HttpContext http, IFormCollection form, string draftKey, CancellationToken cancellationToken)
    {
        var guest = PortalPages.GuestOf(http);
        var add = http.RequestServices.GetRequiredService<AddPhoto>();
        if (form["remove"].ToString() is { Length: > 0 } id)
        {
            await http.RequestServices.GetRequiredService<RemoveDraftPhoto>().ExecuteAsync(PhotoOwner.OfDraft(guest.Actor, guest.OrderId, draftKey), id, cancellationToken);
        }

        foreach (var file in form.Files.Where(file => file.Length > 0 || file.FileName.Length > 0))
        {
            if (LineOf(file.Name) is not { } line)
            {
                continue;
            }

            await using var content = file.OpenReadStream();
            var added = await add.ExecuteAsync(PhotoOwner.OfDraft(guest.Actor, guest.OrderId, draftKey, line), content, file.FileName, cancellationToken);
            if (added.Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static long? LineOf(string field) =>
        field.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(field[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;
}
