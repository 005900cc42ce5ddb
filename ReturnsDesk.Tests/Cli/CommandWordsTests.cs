using System.Globalization;
using System.Text.RegularExpressions;
using ReturnsDesk.Features.Settings.Verifying;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

/// <summary>The command line speaks both languages.</summary>
public sealed partial class CommandWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_word_that_a_command_asks_for_exists(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var words = CommandLineServices.Words<CliTexts>();

        var asked = SourceTree.Files(Path.Combine(SourceTree.App, "Cli"), ".cs").SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value + match.Groups[2].Value)
            .Where(key => !key.EndsWith('.')).Concat(Invariants.All.Select(invariant => "Verify." + invariant.Code)).ToList();

        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, key => words[key].ResourceNotFound);
    }

    [GeneratedRegex(@"(?:host\.Words\[|words\()""([^""]+)""|words\[""((?:Problem|Option)\.[^""]+)""")]
    private static partial Regex Asked();
}
