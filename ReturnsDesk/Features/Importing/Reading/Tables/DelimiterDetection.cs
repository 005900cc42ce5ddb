namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>Finds the separator of a text table and whether its quotes quote.</summary>
public static class DelimiterDetection
{
    private const int RecordsToCompare = 20;

    /// <summary>In the order of preference.</summary>
    public static IReadOnlyList<char> Candidates { get; } = [',', '\t', ';', '|'];

    /// <summary>The candidate that splits the header and most evenly the records after it; a comma where none occurs.</summary>
    public static char Detect(string sample)
    {
        var best = (Delimiter: ',', Score: 0.0);
        foreach (var delimiter in Candidates)
        {
            var counts = CountPerRecord(sample, delimiter);
            if (counts.Count == 0 || counts[0] == 0)
            {
                continue;
            }

            var alike = counts.Count(count => count == counts[0]) / (double)counts.Count;
            var score = alike * alike * counts[0];
            if (score > best.Score)
            {
                best = (delimiter, score);
            }
        }

        return best.Delimiter;
    }

    /// <summary>Tab files are often written without quoting: a quote is then a plain character.</summary>
    public static bool Quotes(string sample, char delimiter)
    {
        if (delimiter != '\t')
        {
            return true;
        }

        var quoted = 0;
        foreach (var line in sample.Split('\n'))
        {
            foreach (var cell in line.TrimEnd('\r').Split('\t').Where(cell => cell.Contains('"', StringComparison.Ordinal)))
            {
                if (cell.Length < 2 || cell[0] != '"' || cell[^1] != '"')
                {
                    return false;
                }

                quoted++;
            }
        }

        return quoted > 0;
    }

    private static List<int> CountPerRecord(string sample, char delimiter)
    {
        var counts = new List<int>();
        var (count, quoted, blank) = (0, false, true);
        foreach (var character in sample)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == delimiter && !quoted)
            {
                count++;
            }
            else if (character == '\n' && !quoted)
            {
                if (!blank)
                {
                    counts.Add(count);
                }

                (count, blank) = (0, true);
                if (counts.Count == RecordsToCompare)
                {
                    return counts;
                }

                continue;
            }

            blank = blank && char.IsWhiteSpace(character);
        }

        // The last record may be cut off by the end of the sample, so it counts only when it is the only one.
        if (counts.Count == 0 && !blank)
        {
            counts.Add(count);
        }

        return counts;
    }
}
