namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>All of them, made here, none taken from elsewhere.</summary>
internal static class HostileCorpus
{
    public static IReadOnlyList<HostileFile> Files { get; } = [.. ForeignFiles.All(), .. HostileJpegs.All(), .. HostilePngs.All(), .. HostileWebPs.All()];

    /// <summary>By their place in <see cref="Files"/>, so that each has a line of its own in the report.</summary>
    public static TheoryData<int, string> Names
    {
        get
        {
            var names = new TheoryData<int, string>();
            for (var i = 0; i < Files.Count; i++)
            {
                names.Add(i, Files[i].Name);
            }

            return names;
        }
    }
}
