using ReturnsDesk.Features.Access;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Access;

public sealed class ShopLinkTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_link_that_the_shop_signed_opens_its_order_once(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);
        var link = door.LinkOf("#1001");

        var opened = await door.ShopLinks().ExecuteAsync(link);
        var again = await door.ShopLinks().ExecuteAsync(link);

        Assert.Equal(door.Kim.Id, (await door.Visit.ReadAsync(opened.Value)).Guest!.OrderId);
        Assert.Equal("portal.link-not-valid", again.Refusal!.Code);
    }

    [Fact]
    public async Task Two_browsers_at_once_open_one_session()
    {
        await using var door = await PortalDoor.OpenAsync(Engine.PostgreSql);
        var link = door.LinkOf("#1001");

        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => door.ShopLinks().ExecuteAsync(link))));

        Assert.Single(opened, answer => !answer.Refused);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nothing_else_opens_anything(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);
        var (good, old) = (door.LinkOf("#1001"), door.LinkOf("1002"));
        ShopLink[] bad =
        [
            good with { Order = "1002" }, good with { At = "1" }, good with { Sign = null }, good with { Sign = "" }, good with { Sign = good.Sign!.ToUpperInvariant() }, good with { Sign = new string('0', 64) },
            good with { Channel = "shopify" }, good with { At = "99999999999999999999" }, new ShopLink(null, null, null, null), door.LinkOf("4711"), door.LinkOf("#1001", secret: "another secret, just as long as the one"),
        ];

        foreach (var link in bad)
        {
            Assert.Equal("portal.link-not-valid", (await door.ShopLinks().ExecuteAsync(link)).Refusal!.Code);
        }

        Assert.Equal("portal.link-not-valid", (await door.ShopLinks(secret: null).ExecuteAsync(good)).Refusal!.Code);
        Assert.Equal("portal.link-not-valid", (await door.ShopLinks(secret: "short").ExecuteAsync(door.LinkOf("#1001", secret: "short"))).Refusal!.Code);
        door.Database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("portal.link-not-valid", (await door.ShopLinks().ExecuteAsync(old)).Refusal!.Code);
    }
}
