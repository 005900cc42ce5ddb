using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Demo;

/// <summary>Some consecutive orders with all that became of them, ready to be stored.</summary>
internal sealed record DemoBatch(IReadOnlyList<Order> Orders, IReadOnlyList<ReturnCase> Cases, IReadOnlyList<Refund> Refunds);

/// <summary>Makes the shop batch by batch. Each order has its own stream of chance, so the batches can be cut anywhere.</summary>
internal sealed class DemoShop
{
    private const int DaysBeforeRequest = 11;
    private readonly DemoOptions _options;
    private readonly DemoCalendar _calendar;
    private readonly DemoOrders _orders;
    private readonly DemoReturns _returns;
    private readonly IReadOnlyList<DemoScene> _scenes;

    public DemoShop(DemoOptions options, DemoStaff staff, MerchantSettings merchant, ReturnPolicy policy, IReadOnlyList<DemoBuyer> buyers)
    {
        (_options, _calendar, _scenes) = (options, new DemoCalendar(options.EndsAt), DemoScenes.For(options.Orders));
        _orders = new DemoOrders(options, _calendar, merchant, buyers);
        _returns = new DemoReturns(options, staff, merchant, policy, [.. buyers.Where(buyer => buyer.IsTrouble).Select(buyer => buyer.Customer)]);
    }

    public DemoBatch Make(int first, int count, long runningNumber)
    {
        string NumberOf(int year) => ReturnNumber.Of(year, runningNumber++);
        var orders = new List<Order>(count);
        var cases = new List<DemoCase>();
        for (var index = first; index < first + count; index++)
        {
            var scene = index - (_options.Orders - _scenes.Count);
            if (scene >= 0)
            {
                cases.Add(Play(_scenes[scene], index, NumberOf));
                orders.Add(cases[^1].Case.Order);
                continue;
            }

            orders.Add(_orders.Make(index));
            if (_returns.Make(orders[^1], index, NumberOf) is { } made)
            {
                cases.Add(made);
            }
        }

        return new DemoBatch(orders, [.. cases.Select(made => made.Case)], [.. cases.Select(made => made.Refund).OfType<Refund>()]);
    }

    /// <summary>Sets one scene: the last step lies as long ago as the scene says, the steps before it as they take.</summary>
    private DemoCase Play(DemoScene scene, int index, Func<int, string> numberOf)
    {
        var dice = new DemoDice(_options.Seed, DemoStreams.Scenes, index);
        var steps = scene.Steps.Select(step => (Step: step, Hours: DemoPace.Hours(step, dice))).ToList();
        var requestedAt = _calendar.EndsAt.AddHours(-scene.HoursAgo - steps.Sum(step => step.Hours)).AddMinutes(-1);
        requestedAt = requestedAt.AddTicks(-(requestedAt.Ticks % TimeSpan.TicksPerSecond));
        var order = ReturnableOrder(index, requestedAt.AddDays(-DaysBeforeRequest), dice);
        var line = order.Lines.First(IsReturnable);
        var category = DemoCatalogue.All.Single(known => known.Name == line.Category);
        var reason = scene.Kind.GoodsComeBack() ? dice.Weighted(category.Reasons) : dice.Weighted(DemoReasons.WithoutGoods);
        var way = scene.Steps.Contains(DemoStep.HandOver) && !scene.Steps.Contains(DemoStep.Label) ? ReturnWay.OwnCourier : ReturnWay.MerchantLabel;
        return _returns.Tell(order, scene.Kind, way, [new RequestedLine(line, 1, reason, DemoSayings.Comment(dice, order))], requestedAt, steps, dice, numberOf(requestedAt.Year));
    }

    private Order ReturnableOrder(int index, DateTime placedAt, DemoDice dice)
    {
        while (true)
        {
            var order = _orders.Make(index, placedAt, dice, cancelled: false);
            if (order.Lines.Any(IsReturnable))
            {
                return order;
            }
        }
    }

    private static bool IsReturnable(OrderLine line) => line.Category != DemoCatalogue.VirtualGoods;
}
