namespace ReturnsDesk.Pdf.Fonts;

/// <summary>Faces in order of preference. The Latin face comes first: the Chinese one lacks much of Latin Extended-A and Cyrillic.</summary>
internal sealed record FontChain(IReadOnlyList<FontFace> Faces)
{
    public FontFace First => Faces[0];

    /// <summary>The first face with all of these code points; null where none has them.</summary>
    public FontFace? ForAll(IReadOnlyList<int> codePoints)
    {
        foreach (var face in Faces)
        {
            if (HasAll(face, codePoints))
            {
                return face;
            }
        }

        return null;
    }

    public bool Has(int codePoint) => Faces.Any(face => face.Has(codePoint));

    public static bool HasAll(FontFace face, IReadOnlyList<int> codePoints)
    {
        foreach (var codePoint in codePoints)
        {
            if (!face.Has(codePoint))
            {
                return false;
            }
        }

        return true;
    }
}
