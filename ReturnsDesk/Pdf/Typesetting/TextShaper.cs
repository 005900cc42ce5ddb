using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using ReturnsDesk.Pdf.Fonts;
using Buffer = HarfBuzzSharp.Buffer;

namespace ReturnsDesk.Pdf.Typesetting;

/// <summary>Turns characters into glyphs with HarfBuzz, left to right.</summary>
internal static class TextShaper
{
    // Ligatures make "office" unsearchable; locl replaces digits in the Chinese face by glyphs that have no code point.
    private static readonly Feature[] Features = [.. new[] { "liga", "clig", "locl" }.Select(name => new Feature(Tag.Parse(name), 0))];

    private static readonly Language Fixed = new("en");

    /// <summary>Shapes a clean text (<see cref="CleanText"/>); hard line ends become clusters without glyphs.</summary>
    public static ShapedText Shape(string source, FontChain chain)
    {
        var clusters = new List<Cluster>(source.Length);
        var missing = new SortedSet<int>();
        var start = 0;
        while (start <= source.Length && source.Length > 0)
        {
            var end = source.IndexOf('\n', start);
            var line = source[start..(end < 0 ? source.Length : end)];
            foreach (var run in FaceRuns.Of(line, chain, missing))
            {
                ShapeRun(line, run, start, clusters);
            }

            if (end < 0)
            {
                break;
            }

            clusters.Add(new Cluster(chain.First, end, end + 1, 0, []) { EndsLine = true, IsSpace = true });
            start = end + 1;
        }

        return new ShapedText(source, MarkBreaks(source, clusters), [.. missing]);
    }

    private static void ShapeRun(string line, FaceRun run, int offset, List<Cluster> clusters)
    {
        using var buffer = new Buffer { Direction = Direction.LeftToRight, Language = Fixed };
        buffer.AddUtf16(line.AsSpan(), run.Start, run.Length);
        buffer.GuessSegmentProperties();
        run.Face.Font.Shape(buffer, Features);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var em = (float)run.Face.UnitsPerEm;
        for (int first = 0, next; first < infos.Length; first = next)
        {
            for (next = first + 1; next < infos.Length && infos[next].Cluster == infos[first].Cluster;)
            {
                next++;
            }

            var glyphs = new PlacedGlyph[next - first];
            var advance = 0f;
            for (var i = first; i < next; i++)
            {
                glyphs[i - first] = new PlacedGlyph((ushort)infos[i].Codepoint, advance + (positions[i].XOffset / em), positions[i].YOffset / em);
                advance += positions[i].XAdvance / em;
            }

            var from = (int)infos[first].Cluster;
            var to = next < infos.Length ? (int)infos[next].Cluster : run.Start + run.Length;
            clusters.Add(new Cluster(run.Face, offset + from, offset + to, advance, glyphs));
        }
    }

    private static List<Cluster> MarkBreaks(string source, List<Cluster> clusters)
    {
        for (var i = 0; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            if (cluster.EndsLine)
            {
                continue;
            }

            Rune.DecodeLastFromUtf16(source.AsSpan(cluster.Start, cluster.End - cluster.Start), out var last, out _);
            var breaks = cluster.End < source.Length && LineBreaks.Allowed(last, Rune.GetRuneAt(source, cluster.End));
            clusters[i] = cluster with { IsSpace = Scripts.IsSpace(last), MayBreakAfter = breaks };
        }

        return clusters;
    }
}
