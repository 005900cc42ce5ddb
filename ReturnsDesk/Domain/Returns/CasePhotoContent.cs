namespace ReturnsDesk.Domain.Returns;

/// <summary>The bytes of a photo, in a row of their own: a list of photos never touches them.</summary>
public sealed class CasePhotoContent
{
    private CasePhotoContent()
    {
    }

    public CasePhotoContent(byte[] full, byte[] thumbnail) => (Full, Thumbnail) = (full, thumbnail);

    public long CasePhotoId { get; private set; }

    /// <summary>A JPEG without any metadata, upright, its longer side at most <see cref="PhotoLimits.StoredSide"/>.</summary>
    public byte[] Full { get; private set; } = [];

    /// <summary>The same, its longer side at most <see cref="PhotoLimits.ThumbnailSide"/>.</summary>
    public byte[] Thumbnail { get; private set; } = [];
}
