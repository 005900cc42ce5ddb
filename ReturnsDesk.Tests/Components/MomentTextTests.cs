using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Components;

public sealed class MomentTextTests : ScreenTest
{
    [Theory]
    [InlineData(30, "now")]
    [InlineData(-300, "5 min ago")]
    [InlineData(3 * 3600, "in 3 h")]
    [InlineData(-2 * 86400, "2 d ago")]
    [InlineData(8 * 86400, "2026-03-10")]
    public void Is_relative_while_near(int seconds, string expected)
    {
        var moment = Render<MomentText>(parameters => parameters.Add(text => text.At, Monday.AddSeconds(seconds)));

        Assert.Equal(expected, moment.Find("time").TextContent);
    }

    [Fact]
    public void Names_the_exact_moment_in_the_merchants_zone()
    {
        Services.GetRequiredService<MerchantZone>().Use("Asia/Shanghai");

        var moment = Render<MomentText>(parameters => parameters.Add(text => text.At, Monday));

        Assert.Equal("2026-03-02 17:00 Asia/Shanghai", moment.Find("time").GetAttribute("title"));
    }

    [Theory]
    [InlineData(-1, "due-over")]
    [InlineData(11, "due-soon")]
    [InlineData(13, "due-later")]
    public void A_deadline_says_how_urgent_it_is(int hours, string expected)
    {
        var due = Render<DueText>(parameters => parameters.Add(text => text.At, Monday.AddHours(hours)));

        Assert.Contains(expected, due.Find("time").ClassList);
    }
}
