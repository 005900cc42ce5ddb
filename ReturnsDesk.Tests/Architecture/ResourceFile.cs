using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>The sentences of one area in both languages.</summary>
internal sealed partial record ResourceFile(string Area, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> Chinese)
{
    private const string ChineseEnding = ".zh-CN.resx";

    public static ResourceFile[] In(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*.resx").Where(file => !file.EndsWith(ChineseEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => new ResourceFile(Path.GetFileNameWithoutExtension(file), Read(file), Read(Path.ChangeExtension(file, null) + ChineseEnding))),
    ];

    /// <summary>Keys that one language lacks, empty sentences, and sentences with different places for facts.</summary>
    public IEnumerable<string> Differences() =>
        from key in English.Keys.Union(Chinese.Keys).Order(StringComparer.Ordinal)
        let english = English.GetValueOrDefault(key, "")
        let chinese = Chinese.GetValueOrDefault(key, "")
        let trouble = (english, chinese) switch
        {
            _ when string.IsNullOrWhiteSpace(english) => "has no English",
            _ when string.IsNullOrWhiteSpace(chinese) => "has no Chinese",
            _ when !Places(english).SetEquals(Places(chinese)) => "has other places {n} in Chinese",
            _ => null,
        }
        where trouble is not null
        select $"{Area}: {key} {trouble}";

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(match => match.Groups[1].Value)];

    private static Dictionary<string, string> Read(string file) => !File.Exists(file) ? [] : XDocument.Load(file).Root!.Elements("data")
        .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")?.Value ?? "", StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\d+)(?:[,:][^}]*)?\}")]
    private static partial Regex Place();
}
