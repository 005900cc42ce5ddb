using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;
using ReturnsDesk.Features.Settings.Verifying;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Demo;

public sealed class BuildDemoShopTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_books_of_the_shop_agree(Engine engine)
    {
        await using var database = await DemoDeskOf.CreateAsync(engine);

        var answers = await database.Use<ReadInvariants>().ReadAsync(Actor.CommandLine);

        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.True(answer.Holds, $"{answer.Code}: {string.Join(", ", answer.Rows)}"));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_shop()
    {
        await using var first = await DemoDeskOf.CreateAsync(Engine.Sqlite);
        await using var second = await DemoDeskOf.CreateAsync(Engine.Sqlite);
        await using var other = await DemoDeskOf.CreateAsync(Engine.Sqlite, DemoDeskOf.Small with { Seed = 8 });

        var hash = await HashAsync(first);

        Assert.Equal(hash, await HashAsync(second));
        Assert.NotEqual(hash, await HashAsync(other));
    }

    [Fact]
    public async Task There_is_one_person_per_role_and_a_place_to_send_goods_to()
    {
        await using var database = await DemoDeskOf.CreateAsync(Engine.Sqlite);

        await using var db = database.Open();
        Assert.Equal(DemoPerson.All.Select(person => person.Email).Order(), await db.Users.Select(user => user.Email).OrderBy(email => email).ToListAsync());
        Assert.Equal(1, await db.ReturnAddresses.CountAsync(address => address.IsDefault));
        Assert.Equal("Lotus & Linen", (await db.Merchants.SingleAsync()).Name);
        Assert.Equal([1, 2], await db.Policies.OrderBy(version => version.Number).Select(version => version.Number).ToListAsync());
    }

    [Fact]
    public async Task A_desk_with_orders_is_left_alone()
    {
        await using var database = await DemoDeskOf.CreateAsync(Engine.Sqlite);

        var again = await DemoDeskOf.BuildAsync(database);

        Assert.Equal("demo.not-empty", again.Refusal?.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(DemoOptions.MostOrders + 1)]
    public async Task A_shop_of_no_or_of_countless_orders_is_refused(int orders)
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);

        var result = await DemoDeskOf.BuildAsync(database, DemoDeskOf.Small with { Orders = orders });

        Assert.Equal("demo.order-count", result.Refusal?.Code);
    }

    /// <summary>Everything people see; not the ids of people and the keys of refunds, which are new every time.</summary>
    private static async Task<string> HashAsync(TestDb database)
    {
        await using var db = database.Open();
        var text = new StringBuilder();
        void Tell(FormattableString row) => text.AppendLine(row.ToString(CultureInfo.InvariantCulture));
        foreach (var order in await db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Payments).Include(order => order.Customer).OrderBy(order => order.Id).ToListAsync())
        {
            Tell($"{order.Number} {order.PlacedAt:O} {order.DeliveredAt:O} {order.Status} {order.Customer.Name} {order.ShipTo} {order.FreightMinor}");
            order.Lines.ToList().ForEach(line => Tell($"{line.Sku} {line.ProductName} {line.Variant} {line.Quantity} {line.PaidMinor} {line.TaxMinor} {line.ReturnedUnits}"));
            order.Payments.ToList().ForEach(payment => Tell($"{payment.Method} {payment.Reference} {payment.CapturedMinor} {payment.RefundedMinor} {payment.InFlightMinor}"));
        }

        foreach (var row in await db.ReturnCases.AsNoTracking().Include(row => row.Lines).Include(row => row.Timeline).OrderBy(row => row.Number).ToListAsync())
        {
            Tell($"{row.Number} {row.Status} {row.Parcel} {row.RequestedAt:O} {row.NextDueAt:O} {row.Waybill} {row.StakeMinor} {row.MainReasonCode}");
            row.Timeline.OrderBy(entry => entry.Id).ToList().ForEach(entry => Tell($"{entry.At:O} {entry.ActorName} {entry.Code} {entry.Text}"));
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
