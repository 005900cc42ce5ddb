using System.Reflection;

namespace ReturnsDesk.Tests.Support;

/// <summary>The written files of the app and its tests, without what the build or a package manager puts beside them.</summary>
internal static class SourceTree
{
    private static readonly string[] NotWritten = ["bin", "obj", "node_modules", "lib", "data", "Migrations"];

    public static string App { get; } = Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "AppSource").Value!);

    public static string Tests { get; } = Path.GetFullPath(Path.Combine(App, "..", "ReturnsDesk.Tests"));

    /// <summary>Files below the folder with one of these endings; none where the folder is not there yet.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file)) && !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(NotWritten.Contains))
            .Order(StringComparer.Ordinal)
        : [];
}
