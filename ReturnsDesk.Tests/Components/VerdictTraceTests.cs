using Bunit;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Components;

public sealed class VerdictTraceTests : ScreenTest
{
    private static readonly Verdict Late = new(
        VerdictAnswer.NeedsReview,
        new DateOnly(2026, 2, 20),
        4,
        [new("order-counts", VerdictAnswer.Eligible, []), new("units-open", VerdictAnswer.Eligible, ["1", "2"]), new("past-window", VerdictAnswer.NeedsReview, ["2026-02-20", "10"])]);

    [Fact]
    public void Tells_the_answer_and_every_rule_that_was_asked()
    {
        var trace = Render<VerdictTrace>(part => part.Add(p => p.Verdict, Late));

        Assert.Equal("A person must look", trace.Find(".tag").TextContent);
        Assert.Equal(
            [
                "Meets the policy: The order was sold and not cancelled.",
                "Meets the policy: Units asked for: 1; units that can still come back: 2.",
                "A person must look: Asked for too late: the last day was 2026-02-20 (days over: 10). A person decides.",
            ],
            trace.FindAll("li").Select(rule => rule.TextContent.Trim()));
    }

    [Fact]
    public void Speaks_chinese()
    {
        Speak("zh-CN");

        var trace = Render<VerdictTrace>(part => part.Add(p => p.Verdict, Late));

        Assert.EndsWith("已超过退货期：最后退货日为 2026-02-20，超期 10 天，需人工判断。", trace.FindAll("li")[2].TextContent.Trim(), StringComparison.Ordinal);
    }
}
