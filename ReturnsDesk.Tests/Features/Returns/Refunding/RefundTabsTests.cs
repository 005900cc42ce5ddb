using Bunit;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Desk;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class RefundTabsTests : ScreenTest
{
    [Fact]
    public void Shows_every_part_with_what_waits_there()
    {
        var tabs = Render<RefundTabs>(part => part
            .Add(tab => tab.Current, RefundTab.Failed)
            .Add(tab => tab.Counts, new Dictionary<RefundTab, int> { [RefundTab.ToPropose] = 1234, [RefundTab.Attention] = 0, [RefundTab.Failed] = 2 }));

        Assert.Equal("Failed", tabs.Find("[aria-current=page]").FirstChild!.TextContent.Trim());
        Assert.Equal(["1,234", "2"], tabs.FindAll(".part-count").Select(count => count.TextContent));
    }

    [Theory]
    [InlineData(null, RefundTab.ToPropose)]
    [InlineData("nonsense", RefundTab.ToPropose)]
    [InlineData("by-hand", RefundTab.ByHand)]
    [InlineData("done", RefundTab.Done)]
    public void The_address_names_the_part(string? name, RefundTab tab) => Assert.Equal(tab, RefundTabAddress.Read(name));

    [Fact]
    public void Every_part_has_an_address_of_its_own()
    {
        var addresses = Enum.GetValues<RefundTab>().Select(RefundTabAddress.Of).ToArray();

        Assert.Equal(addresses.Length, addresses.Distinct().Count());
        Assert.All(Enum.GetValues<RefundTab>(), tab => Assert.Equal(tab, RefundTabAddress.Read(RefundTabAddress.Of(tab).Split('=')[^1])));
    }
}
