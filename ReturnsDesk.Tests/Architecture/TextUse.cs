using System.Text.RegularExpressions;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>A place in the sources that asks for a text. <see cref="IsStart"/>: only the beginning of the key is written there, the rest is a value.</summary>
internal sealed partial record TextUse(string File, string Area, string Key, bool IsStart)
{
    public static IEnumerable<TextUse> InApp() =>
        from file in SourceTree.Files(SourceTree.App, ".razor", ".cs")
        from use in In(Path.GetRelativePath(SourceTree.App, file), System.IO.File.ReadAllText(file), Partner(file))
        select use;

    /// <summary>The uses in one file; the localizers may be declared in its partner (the code behind the markup).</summary>
    public static IEnumerable<TextUse> In(string file, string text, string partner = "") =>
        from localizer in Localizer().Matches(text).Concat(Localizer().Matches(partner))
            .Select(match => (Area: match.Groups["area"].Value, Name: match.Groups["name"].Value)).Distinct()
        from use in Regex.Matches(text, $$"""(?<![\w.]){{localizer.Name}}\[(?<open>\$?)"(?<key>[^"{]*)""")
        select new TextUse(file, localizer.Area, use.Groups["key"].Value, use.Groups["open"].Length > 0);

    public bool IsKnown(IReadOnlyDictionary<string, string> texts) => IsStart ? texts.Keys.Any(key => key.StartsWith(Key, StringComparison.Ordinal)) : texts.ContainsKey(Key);

    private static string Partner(string file)
    {
        var partner = file.EndsWith(".razor.cs", StringComparison.Ordinal) ? file[..^3] : file + ".cs";
        return System.IO.File.Exists(partner) ? System.IO.File.ReadAllText(partner) : "";
    }

    [GeneratedRegex(@"IStringLocalizer<(?:\w+\.)*(?<area>\w+)>\??\s+(?<name>\w+)")]
    private static partial Regex Localizer();
}
