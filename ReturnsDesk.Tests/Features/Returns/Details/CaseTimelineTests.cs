using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Bunit;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Details.Parts;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Details;

public sealed partial class CaseTimelineTests : ScreenTest
{
    private static readonly ResourceManager Texts = new(typeof(CaseTexts));

    [Fact]
    public void Says_who_did_what()
    {
        var told = Tell(
            new(Monday, ActorKind.Automatic, "ReturnsDesk", "tracking", "Delivered"),
            new(Monday, ActorKind.Staff, "Ann Agent", "rejected", "Worn"),
            new(Monday, ActorKind.Staff, "Ann Agent", "assigned", "Ann Agent"),
            new(Monday, ActorKind.Staff, "Ann Agent", "assigned", "Bo"),
            new(Monday, ActorKind.Staff, "Ann Agent", "assigned", null));

        Assert.Equal(
            ["ReturnsDesk recorded the parcel: Delivered", "Ann Agent rejected the return", "Ann Agent took the return", "Ann Agent gave the return to Bo", "Ann Agent gave the return back to the queue"],
            told.FindAll("li > span").Select(entry => entry.TextContent));
        Assert.Equal("Worn", told.Find("q").TextContent);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_code_that_a_case_tells_has_a_sentence(string culture)
    {
        var codes = SourceTree.Files(SourceTree.App, ".cs").SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).Distinct().ToList();

        Assert.True(codes.Count > 20);
        Assert.DoesNotContain(codes, code => Texts.GetString($"Timeline.{code}", CultureInfo.GetCultureInfo(culture)) is null);
    }

    private IRenderedComponent<CaseTimeline> Tell(params TimelineView[] entries) => Render<CaseTimeline>(part => part.Add(p => p.Entries, entries));

    [GeneratedRegex(@"(?:\bTell|\bTold|TellRefund)\(deed, (?:CaseAction\.\w+, )?""(?<code>[a-z-]+)""")]
    private static partial Regex Code();
}
