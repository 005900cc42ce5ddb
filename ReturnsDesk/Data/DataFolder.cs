namespace ReturnsDesk.Data;

/// <summary>Where a relative data path lies: beside the published app, or in the project folder while developing.</summary>
public static class DataFolder
{
    public static string Resolve(string path) => Path.GetFullPath(path, Root(AppContext.BaseDirectory));

    /// <summary>A build output (<c>…/bin/Debug/net10.0/</c>) is no place for data: it goes with the next clean.</summary>
    internal static string Root(string baseDirectory)
    {
        for (var folder = new DirectoryInfo(baseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "bin" && folder.Parent is { } project && project.EnumerateFiles("*.csproj").Any())
            {
                return project.FullName;
            }
        }

        return baseDirectory;
    }
}
