namespace ReturnsDesk.Pdf.Typesetting;

/// <summary>Clusters from <see cref="First"/> up to but not including <see cref="Next"/>. The width, in ems, leaves out spaces at the end.</summary>
internal readonly record struct TextLine(int First, int Next, float Width);

/// <summary>Fills lines greedily. Spaces at the end of a line stay in it and hang over the edge, so that no character is ever lost.</summary>
internal static class LineFiller
{
    private const float Tolerance = 0.0005f;

    /// <summary>The lines from cluster <paramref name="first"/> on, for a width in ems.</summary>
    public static List<TextLine> Fill(ShapedText text, int first, float width)
    {
        var lines = new List<TextLine>();
        for (var at = first; at < text.Clusters.Count;)
        {
            var line = FillOne(text.Clusters, at, width);
            lines.Add(line);
            at = line.Next;
        }

        return lines;
    }

    private static TextLine FillOne(IReadOnlyList<Cluster> clusters, int first, float width)
    {
        float used = 0, inked = 0;
        TextLine? atBreak = null;
        for (var i = first; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            if (!cluster.IsSpace && i > first && used + cluster.Advance > width + Tolerance)
            {
                return atBreak ?? new TextLine(first, i, inked);
            }

            used += cluster.Advance;
            inked = cluster.IsSpace ? inked : used;
            if (cluster.EndsLine)
            {
                return new TextLine(first, i + 1, inked);
            }

            if (cluster.MayBreakAfter)
            {
                atBreak = new TextLine(first, i + 1, inked);
            }
        }

        return new TextLine(first, clusters.Count, inked);
    }
}
