using System.Text.RegularExpressions;
using ReturnsDesk.Tests.Architecture;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Resources;

/// <summary>An English text that counts things says "1 unit" and "2 units": <c>{0} {0:unit|units}</c>.</summary>
public sealed partial class PluralTextsTests
{
    /// <summary>Not nouns, or nouns of a sum that is never one.</summary>
    private static readonly string[] NoNouns = ["is", "was", "has", "of", "as", "sends", "needs", "stands", "goes", "lies", "lapses", "returns", "digits", "allows", "says", "names", "sets", "ends", "does", "lets", "holds", "costs", "waits", "pixels", "this"];

    [Fact]
    public void What_is_counted_has_both_forms() => Findings.AssertNone(
        ResourceFile.In(Path.Combine(SourceTree.App, "Resources")).SelectMany(area => area.English.SelectMany(text => Plain(text.Value).Select(found => $"{area.Area} {text.Key}: {found}"))));

    [Theory]
    [InlineData("{0} units left", 1)]
    [InlineData("{0} of {1:N0} good customers", 1)]
    [InlineData("{0} {0:unit|units} left", 0)]
    [InlineData("At most {0} characters", 0)]
    [InlineData("1 to {0} months", 0)]
    [InlineData("Between 1 and {0} units", 1)]
    [InlineData("Wait {0} minutes", 1)]
    [InlineData("Return {0} has none", 0)]
    public void The_check_can_fail(string text, int found) => Assert.Equal(found, Plain(text).Count());

    private static IEnumerable<string> Plain(string text) => Counted().Matches(text).Where(match => !NoNouns.Contains(match.Groups["noun"].Value)).Select(match => match.Value);

    /// <summary>A bound ("at most {0} characters", "1 to {0} months") is a setting of the desk and never one.</summary>
    [GeneratedRegex(@"(?<!(?:[Mm]ost|to|than) )\{\d(?::[^}|]*)?\} (?:(?!of |is |was |has |in |that )[a-z-]+ )?(?<noun>[a-z-]+s)\b")]
    private static partial Regex Counted();
}
