using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Resources;

/// <summary>Every code that the arithmetic and the quote file can answer has a sentence in both languages.</summary>
public sealed partial class RefundTextsTests
{
    private static readonly ResourceManager Texts = new(typeof(RefundTexts));
    private static readonly ResourceManager Others = new(typeof(ReturnRefusalTexts));

    [Fact]
    public void Every_code_in_the_source_has_a_sentence_in_both_languages()
    {
        var keys = Codes().ToArray();

        Assert.True(keys.Length > 60);
        Assert.DoesNotContain(keys, key => Text(key, "en") is null || Text(key, "zh-CN") is null);
        Assert.DoesNotContain(keys, key => Text(key, "en") == Text(key, "zh-CN"));
    }

    [Fact]
    public void Both_languages_use_the_same_places() =>
        Assert.DoesNotContain(Codes(), key => !Places(Text(key, "en")!).SetEquals(Places(Text(key, "zh-CN")!)));

    [Fact]
    public void A_code_without_a_sentence_is_noticed() => Assert.Null(Text("Refusal.refund.no-such-code", "en"));

    /// <summary>Refusals of booking and sending are told with the other refusals of a return.</summary>
    private static string? Text(string key, string culture) =>
        Texts.GetString(key, CultureInfo.GetCultureInfo(culture)) ?? Others.GetString(key.Replace("Refusal.", "", StringComparison.Ordinal), CultureInfo.GetCultureInfo(culture));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> Codes()
    {
        var app = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "AppSource").Value!;
        var arithmetic = Source(Path.Combine(app, "Domain", "Refunds"));
        var quoting = Source(Path.Combine(app, "Features", "Returns", "Refunding", "Quoting"));
        var refusals = RefusalCode().Matches(arithmetic + quoting).Select(match => $"Refusal.{match.Groups[1].Value}");
        var steps = StepCode().Matches(arithmetic).Select(match => $"Step.{match.Groups[1].Value}");
        return refusals.Concat(steps).Distinct(StringComparer.Ordinal);
    }

    private static string Source(string folder) => string.Concat(Directory.EnumerateFiles(folder, "*.cs").Select(File.ReadAllText));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("\"((?:refund|quote)\\.[a-z-]{3,})\"")]
    private static partial Regex RefusalCode();

    [GeneratedRegex("\"((?:line|deduction|fee|goodwill|freight|return|promotion|entitlement|bound|bounded|total|tender)(?:-[a-z-]+)?)\"")]
    private static partial Regex StepCode();
}
