using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>A small shop whose customers ask for returns: old and new, many products, one long name, two languages.</summary>
internal sealed class ReviewShop(DeskApplication app)
{
    private static readonly (string Name, string Product, string Category, long Price, string Reason, ReturnKind Kind, string? Comment)[] Wishes =
    [
        ("Anna Schmidt", "Linen summer dress, sand, size M", "Dresses", 7990, "fit-small", ReturnKind.Return, "The waist is far too narrow, otherwise lovely."),
        ("王小明", "男士休闲棉质衬衫 浅蓝 XL", "男装", 19900, "not-as-described-material", ReturnKind.Return, "面料和详情页描述的不一样，摸起来像化纤。"),
        ("Kim Okafor", "Wireless headphones with noise cancelling, graphite", "Electronics", 24900, "defect-function", ReturnKind.Exchange, "Left side stays silent after ten minutes."),
        ("María-José Fernández de la Vega y Castellanos", "Handmade stoneware mug with a very long name that does not fit in any column of any list", "Kitchen", 2450, "damaged-in-transit", ReturnKind.RefundOnly, null),
        ("Jonas Lind", "Running shoes, grey/neon, 44", "Shoes", 12995, "fit-large", ReturnKind.Withdrawal, null),
        ("李静", "儿童保温杯 500ml", "Kitchen", 8800, "missing-part", ReturnKind.Replacement, "少了一个杯盖。"),
    ];

    private static int _round;
    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"8{Interlocked.Increment(ref _round)}");

    public string OrderToReject => _prefix + "00";
    public string ToReject { get; private set; } = "";
    public string ToApprove { get; private set; } = "";

    /// <summary>Approved, waits for the parcel.</summary>
    public string Waiting { get; private set; } = "";

    /// <summary>A withdrawal that waits for a decision.</summary>
    public string Withdrawn { get; private set; } = "";

    public static async Task<ReviewShop> FillAsync(DeskApplication app)
    {
        var shop = new ReviewShop(app);
        var numbers = new List<string>();
        for (var index = 0; index < 10; index++)
        {
            numbers.Add(await shop.AskAsync(index));
        }

        (shop.ToReject, shop.ToApprove, shop.Waiting, shop.Withdrawn) = (numbers[0], numbers[1], numbers[2], numbers[4]);
        var deeds = new DeedRoom(TimeProvider.System);
        var approve = app.Database.Use<ApproveReturn>(app.Database.Use<CaseChange>(deeds));
        foreach (var number in numbers.Skip(2).Where((_, index) => index % 4 == 0))
        {
            Assert.Null((await approve.ExecuteAsync(Actor.CommandLine, new CaseRef(number))).Refusal);
        }

        return shop;
    }

    public async Task<CaseStatus> StatusAsync(string number)
    {
        await using var db = app.Database.Open();
        return await db.ReturnCases.Where(row => row.Number == number).Select(row => row.Status).SingleAsync();
    }

    private async Task<string> AskAsync(int index)
    {
        var wish = Wishes[index % Wishes.Length];
        var asked = DateTime.UtcNow.AddHours(-3 * index - 1);
        var order = new Order(
            "shop",
            string.Create(CultureInfo.InvariantCulture, $"{_prefix}{index:00}"),
            new Customer("shop", $"{_prefix}-{index}@example.test", wish.Name, $"buyer{index}@example.test", "+49 30 1234567"),
            new OrderFacts { Status = OrderStatus.Completed, PlacedAt = asked.AddDays(-9), PlacedOn = AReturn.Day(asked.AddDays(-9)), DeliveredAt = asked.AddDays(-6 - (3 * index)), Currency = "EUR" });
        order.Add(new OrderLine(1, $"SKU-{index:000}", wish.Product, "M", wish.Category, 2, new LineAmounts(wish.Price, 0, 0, 2 * wish.Price, 0)));
        order.Add(new Payment(1, "card", "test", $"pay_{_prefix}{index}", new Money(2 * wish.Price, "EUR")));
        await using (var db = app.Database.Open())
        {
            db.Orders.Add(order);
            await db.SaveChangesAsync();
        }

        var request = app.Database.Use<RequestReturn>(new DeedRoom(new FakeTimeProvider(asked)));
        var draft = new ReturnRequestDraft(order.Id, wish.Kind, ReturnWay.MerchantLabel, [new RequestedUnits(order.Lines[0].Id, 1 + (index % 2), wish.Reason, wish.Comment)]);
        return (await request.ExecuteAsync(Actor.CommandLine, draft)).Value!;
    }
}
