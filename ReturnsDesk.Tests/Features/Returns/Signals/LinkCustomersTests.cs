using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Features.Returns.Signals;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Signals;

public sealed class LinkCustomersTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Who_gave_the_same_has_the_same_key_and_nobody_can_read_it_back(Engine engine)
    {
        await using var room = await SignalRoom.OpenAsync(engine);
        var kim = await room.BuyerAsync("Kim", "kim@example.test", "+49 30 5550123");
        var alias = await room.BuyerAsync("K. I. M.", "kim+two@example.test");
        var other = await room.BuyerAsync("Ola", "ola@example.test", "030 5550123");
        foreach (var buyer in new[] { kim, alias, other })
        {
            await room.BuyAsync(buyer, 1, daysAgo: 10, street: buyer == other ? "Lindenweg 2" : "Lindenweg 1");
        }

        await room.Desk.Get<LinkCustomers>().ExecuteAsync(room.Desk.Manager);

        await using var db = room.Desk.Database.Open();
        var links = await db.CustomerLinks.ToListAsync();
        Assert.Equal([kim, alias], Sharing(links, LinkKind.Email, kim));
        Assert.Equal([kim, other], Sharing(links, LinkKind.Phone, kim));
        Assert.Equal([kim, alias], Sharing(links, LinkKind.Address, kim));
        Assert.All(links, link => Assert.Matches("^[0-9a-f]{32}$", link.Key));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_second_round_writes_nothing_and_a_correction_replaces_the_key(Engine engine)
    {
        await using var room = await SignalRoom.OpenAsync(engine);
        var kim = await room.BuyerAsync("Kim", "kim@example.test");
        await room.BuyAsync(kim, 1, daysAgo: 10);
        var link = room.Desk.Get<LinkCustomers>();
        var first = (await link.ExecuteAsync(room.Desk.Manager)).Value!;
        var second = (await link.ExecuteAsync(room.Desk.Manager)).Value!;
        await using (var db = room.Desk.Database.Open())
        {
            (await db.Customers.SingleAsync()).Describe("Kim", "kim.new@example.test", null);
            await db.SaveChangesAsync();
        }

        var third = (await link.ExecuteAsync(room.Desk.Manager)).Value!;

        Assert.Equal((1, 0, 2), (first.Written, second.Written, third.Written));
        await using var after = room.Desk.Database.Open();
        Assert.Equal(1, await after.CustomerLinks.CountAsync());
    }

    [Fact]
    public async Task Only_the_buyers_of_later_orders_are_looked_at_where_one_is_named()
    {
        await using var room = await SignalRoom.OpenAsync(Engine.Sqlite);
        var link = room.Desk.Get<LinkCustomers>();
        await room.BuyAsync(await room.BuyerAsync("Kim", "kim@example.test"), 1, daysAgo: 10);
        var upTo = (await link.ExecuteAsync(room.Desk.Manager)).Value!.LastOrderId;
        Assert.Equal(0, (await link.ExecuteAsync(room.Desk.Manager, upTo)).Value!.Written);

        await room.BuyAsync(await room.BuyerAsync("Ola", "ola@example.test"), 1, daysAgo: 1);

        Assert.Equal(1, (await link.ExecuteAsync(room.Desk.Manager, upTo)).Value!.Written);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task All_buyers_are_linked_page_by_page(Engine engine)
    {
        await using var room = await SignalRoom.OpenAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            await room.BuyAsync(await room.BuyerAsync($"B{i}", $"b{i}@example.test"), 1, daysAgo: 1);
        }

        var paged = new LinkCustomers(room.Desk.Database.Store, room.Desk.Get<LinkKeys>()) { PageSize = 2 };

        Assert.Equal(5, (await paged.ExecuteAsync(room.Desk.Manager)).Value!.Written);
        Assert.Equal(0, (await room.Desk.Get<LinkCustomers>().ExecuteAsync(room.Desk.Manager)).Value!.Written);
    }

    private static IEnumerable<long> Sharing(List<CustomerLink> links, LinkKind kind, long customer) =>
        links.Where(link => link.Kind == kind && links.Any(mine => mine.CustomerId == customer && mine.Kind == kind && mine.Key == link.Key)).Select(link => link.CustomerId).Order();
}
