using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Orders;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Orders;

public sealed class ReadOrdersTests
{
    private static readonly (string Text, string[] Found)[] Searches =
    [
        ("20", ["2001", "#2002"]),
        ("#2002", ["#2002"]),
        ("Kim Ex", ["2001", "#2002", "3003"]),
        ("KIM3003@example.test", ["3003"]),
        ("LAMP", ["#2002"]),
        ("4567", ["2001", "#2002", "3003"]),
        ("2001", ["2001"]),
        ("%", []),
        ("nobody", []),
    ];

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_search_finds_numbers_with_and_without_their_sign_names_addresses_phones_and_articles(Engine engine)
    {
        await using var database = await ShopAsync(engine);
        var orders = database.Use<ReadOrders>();

        foreach (var (text, found) in Searches)
        {
            Assert.Equal(found.Order(), await NumbersAsync(orders, new OrderFilter(text)));
        }
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_category_narrows_a_search(Engine engine)
    {
        await using var database = await ShopAsync(engine);
        var orders = database.Use<ReadOrders>();

        Assert.Equal(["#2002"], await NumbersAsync(orders, new OrderFilter("20", "Home")));
        Assert.Equal(["#2002", "3003"], await NumbersAsync(orders, new OrderFilter(Category: "Home")));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_search_goes_on_after_the_last_row_of_a_page(Engine engine)
    {
        await using var database = await ShopAsync(engine);
        var orders = database.Use<ReadOrders>();

        var first = await orders.ReadAsync(Actor.CommandLine, new OrderFilter("Kim", Take: 2));
        var second = await orders.ReadAsync(Actor.CommandLine, new OrderFilter("Kim", Take: 2, AfterAt: first[^1].PlacedAt, AfterId: first[^1].Id));

        Assert.Equal(["3003", "#2002"], first.Select(row => row.Number));
        Assert.Equal(["2001"], second.Select(row => row.Number));
    }

    private static async Task<TestDb> ShopAsync(Engine engine)
    {
        var database = await TestDb.CreateAsync(engine);
        await using var db = database.Open();
        AnOrder[] orders =
        [
            new AnOrder().Numbered("2001"),
            new AnOrder().Numbered("#2002").With("MUG-BLUE", 1, 1200, "Home").With("LAMP", 1, 4900, "Home"),
            new AnOrder().Numbered("3003").With("RUG", 1, 9900, "Home"),
        ];
        foreach (var order in orders)
        {
            // One by one, so that their ids follow their order.
            db.Orders.Add(order.Build());
            await db.SaveChangesAsync();
        }

        return database;
    }

    private static async Task<IEnumerable<string>> NumbersAsync(ReadOrders orders, OrderFilter filter) =>
        (await orders.ReadAsync(Actor.CommandLine, filter)).Select(row => row.Number).Order();
}
