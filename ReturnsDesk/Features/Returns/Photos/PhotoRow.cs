using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>One photo in a list. <see cref="Id"/> is what addresses name it by; <see cref="Article"/> is null where it is about the return as a whole.</summary>
public sealed record PhotoRow(string Id, long? OrderLineId, string? Article, int Width, int Height, int Bytes, ActorKind ByKind, string ByName, DateTime At);

public enum PhotoSize
{
    Full,
    Thumbnail,
}

/// <summary>The picture itself, a JPEG. <see cref="Tag"/> changes whenever the bytes do; <see cref="Name"/> is made by us, never the sender's.</summary>
public sealed record PhotoFile(byte[] Jpeg, string Tag, string Name);
