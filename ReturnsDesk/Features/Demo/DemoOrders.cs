using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Demo;

/// <summary>Makes the orders of the shop: what was bought, what it cost, how it was paid, when it arrived.</summary>
internal sealed class DemoOrders(DemoOptions options, DemoCalendar calendar, MerchantSettings merchant, IReadOnlyList<DemoBuyer> buyers)
{
    public const string Shopify = "shopify";
    public const string Taobao = "taobao";
    private const double CancelledShare = 0.02;
    private static readonly IReadOnlyList<(int, double)> LinesPerOrder = [(1, 0.56), (2, 0.29), (3, 0.15)];

    public Order Make(int index)
    {
        var dice = new DemoDice(options.Seed, DemoStreams.Orders, index);
        return Make(index, calendar.PlacedAt(index, options.Orders, dice), dice, dice.Chance(CancelledShare));
    }

    public Order Make(int index, DateTime placedAt, DemoDice dice, bool cancelled)
    {
        var buyer = dice.Pick(buyers);
        var basket = new DemoBasket(dice, buyer, DemoCalendar.IsFestival(merchant.DayOf(placedAt)));
        basket.Fill(dice.Weighted(LinesPerOrder));
        var facts = new OrderFacts
        {
            Status = OrderStatus.Open,
            PlacedAt = placedAt,
            PlacedOn = merchant.DayOf(placedAt),
            PaidAt = cancelled ? null : placedAt.AddMinutes(dice.Between(0, 9)),
            Currency = basket.Currency,
            PricesIncludeTax = true,
            DiscountMinor = basket.OrderDiscount,
            FreightMinor = basket.Freight,
            ShipTo = buyer.Address,
        };
        facts = cancelled ? facts with { Status = OrderStatus.Cancelled } : Travelled(facts, dice, basket.IsVirtual);
        var order = new Order(buyer.BuysAtTaobao ? Taobao : Shopify, NumberOf(index, buyer, placedAt), buyer.Customer, facts);
        foreach (var line in basket.Lines)
        {
            order.Add(line);
        }

        if (!cancelled)
        {
            Pay(order, basket, dice);
        }

        return order;
    }

    private OrderFacts Travelled(OrderFacts facts, DemoDice dice, bool isVirtual)
    {
        var shipped = isVirtual ? facts.PlacedAt.AddMinutes(10) : facts.PlacedAt.AddHours(dice.Between(6, 48));
        var delivered = isVirtual ? shipped : shipped.AddHours(dice.Between(26, 110));
        return shipped > calendar.EndsAt ? facts
            : delivered > calendar.EndsAt ? facts with { Status = OrderStatus.Shipped, ShippedAt = shipped }
            : facts with { Status = OrderStatus.Completed, ShippedAt = shipped, DeliveredAt = delivered };
    }

    private static string NumberOf(int index, DemoBuyer buyer, DateTime placedAt) => buyer.BuysAtTaobao
        ? string.Create(CultureInfo.InvariantCulture, $"{placedAt:yyMMdd}{index:0000000000000}")
        : string.Create(CultureInfo.InvariantCulture, $"#{10_001 + index}");

    private static void Pay(Order order, DemoBasket basket, DemoDice dice)
    {
        var total = order.Lines.Sum(line => line.PaidMinor) + order.FreightMinor;
        var (method, gateway) = dice.Weighted(basket.Methods);
        var card = dice.Chance(0.06) ? Rounding.Share(total, dice.Between(15, 60), 100) : 0;
        var reference = $"{gateway}_{dice.Hex(16)}";
        order.Add(new Payment(1, method, gateway, reference, new Money(total - card, order.Currency)));
        if (card > 0)
        {
            order.Add(new Payment(2, "Gift card", "manual", $"GC-{dice.Hex(8).ToUpperInvariant()}", new Money(card, order.Currency)));
        }
    }
}
