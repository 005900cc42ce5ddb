using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Tests.Pdf;

/// <summary>HarfBuzz's subsetter is called by entry points its wrapper does not document; this fails first when a new version moves them.</summary>
public sealed class FontSubsetTests
{
    [Fact]
    public void A_subset_of_one_character_is_small_and_tells_the_new_glyph_id()
    {
        var face = TestFonts.Set.Regular.Faces[1];
        Assert.True(face.TryGlyph('张', out var glyph));

        var cut = FontSubset.Of(face, ['张'], [glyph]);

        Assert.InRange(cut.Bytes.Length, 200, 20_000);
        var again = new FontFace(Write(cut.Bytes));
        Assert.True(again.TryGlyph('张', out var renumbered));
        Assert.Equal(cut.NewIds[glyph], renumbered);
        Assert.False(again.Has('伟'));
    }

    [Fact]
    public void A_character_does_not_bring_the_radical_that_looks_like_it()
    {
        var face = TestFonts.Set.Regular.Faces[1];
        Assert.True(face.TryGlyph('人', out var glyph));
        Assert.True(face.TryGlyph('⼈', out var radical) && radical == glyph, "the font no longer shares the glyph; the rule may go");

        var subset = new FontFace(Write(FontSubset.Of(face, ['人'], [glyph]).Bytes));

        Assert.False(subset.Has('⼈'));
    }

    private static string Write(byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("subset").FullName, "font.ttf");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
