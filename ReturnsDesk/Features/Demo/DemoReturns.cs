using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Demo;

/// <summary>A case of the shop with the refund that was booked for it.</summary>
internal sealed record DemoCase(ReturnCase Case, Refund? Refund);

/// <summary>Decides which orders come back, why and how far, and lets the desk do it.</summary>
internal sealed class DemoReturns(DemoOptions options, DemoStaff staff, MerchantSettings merchant, ReturnPolicy policy, HashSet<Customer> troubles)
{
    private const double ExchangeShare = 0.12;
    private const double WithdrawalShare = 0.15;
    private static readonly Dictionary<string, DemoCategory> Categories = DemoCatalogue.All.ToDictionary(category => category.Name, StringComparer.Ordinal);
    private static readonly Dictionary<string, DemoProduct> Products = DemoCatalogue.All.SelectMany(category => category.Products).ToDictionary(product => product.Sku, StringComparer.Ordinal);
    private static readonly IReadOnlyList<(ReturnWay, double)> Ways =
        [(ReturnWay.MerchantLabel, 0.68), (ReturnWay.OwnCourier, 0.22), (ReturnWay.DropOff, 0.07), (ReturnWay.Pickup, 0.03)];

    /// <summary>The return of an order, or null where the customer keeps everything (or has not asked yet).</summary>
    public DemoCase? Make(Order order, int index, Func<int, string> numberOfYear)
    {
        var dice = new DemoDice(options.Seed, DemoStreams.Returns, index);
        if (order.DeliveredAt is not { } delivered)
        {
            return null;
        }

        var isTrouble = troubles.Contains(order.Customer);
        var trouble = new DemoDice(options.Seed, DemoStreams.Troubles, index);
        var units = order.Lines.Select(line => (Line: line, Units: Enumerable.Range(0, line.Quantity).Count(_ => dice.Chance(RateOf(order, line, isTrouble))))).Where(part => part.Units > 0).ToList();
        var goodsComeBack = units.Count > 0;
        if (!goodsComeBack && (options.EveryOrderReturned || dice.Chance(0.01 + (0.22 * order.Lines.Max(line => Categories[line.Category].ReturnRate)))))
        {
            units.Add((order.Lines[0], 1));
            goodsComeBack = options.EveryOrderReturned && Categories[order.Lines[0].Category].ReturnRate > 0;
        }

        var claimsLoss = isTrouble && !goodsComeBack && order.Lines[0].Category != DemoCatalogue.VirtualGoods && DemoTroubles.ClaimsLoss(trouble);
        if (claimsLoss && units.Count == 0)
        {
            units.Add((order.Lines[0], 1));
        }

        var requestedAt = delivered.AddDays(Math.Min(policy.WindowDays - 1, 0.2 - (5 * Math.Log(1 - dice.Next())))).AddMinutes(dice.Between(0, 59));
        requestedAt = Seconds(requestedAt);
        if (units.Count == 0 || requestedAt >= options.EndsAt)
        {
            return null;
        }

        var lines = units.Select(part => new RequestedLine(part.Line, part.Units, dice.Weighted(Categories[part.Line.Category].Reasons), DemoSayings.Comment(dice, order))).ToList();
        var kind = claimsLoss ? ReturnKind.RefundOnly : goodsComeBack ? KindOf(order, lines, dice) : WithoutGoods(order, dice);
        if (!kind.GoodsComeBack())
        {
            lines = [.. lines.Select(line => line with { ReasonCode = claimsLoss ? DemoReasons.NotDelivered : dice.Weighted(DemoReasons.WithoutGoods) })];
        }

        var way = dice.Weighted(Ways);
        var steps = goodsComeBack ? DemoStory.GoodsBack(dice, kind, way) : order.Lines[0].Category == DemoCatalogue.VirtualGoods ? [DemoStep.Reject, DemoStep.Lapse] : DemoStory.NothingBack(dice, kind);
        steps = claimsLoss ? DemoTroubles.LostParcel(trouble) : isTrouble && goodsComeBack ? DemoTroubles.MaySwap([.. steps], trouble) : steps;
        return Tell(order, kind, way, lines, requestedAt, [.. steps.Select(step => (step, DemoPace.Hours(step, dice)))], dice, numberOfYear(requestedAt.Year));
    }

    /// <summary>Opens the case and does every step that lies before the present.</summary>
    public DemoCase Tell(
        Order order, ReturnKind kind, ReturnWay way, List<RequestedLine> lines, DateTime requestedAt, IReadOnlyList<(DemoStep Step, double Hours)> steps, DemoDice dice, string number)
    {
        var deeds = new DemoDeeds(staff, merchant, policy, dice);
        var source = dice.Chance(0.7) ? ReturnSource.Portal : ReturnSource.Desk;
        var opening = deeds.Deed(staff.Agent, requestedAt);
        var verdicts = lines.Select(line => Judge.Line(policy, Returns.LineFacts.Of(
            order, line.OrderLine, merchant, new Returns.LineQuestion(kind, DemoRefund.FaultOf(line.ReasonCode), line.Quantity, opening.On) { ReasonCode = line.ReasonCode, HasComment = line.Comment is not null }), Returns.Lawbook.Law)).ToList();
        var opened = ReturnCase.Open(opening, number, order, kind, way, source, lines, verdicts);
        var returnCase = opened.Value ?? throw new InvalidOperationException($"The demo shop cannot return {order.Number}: {opened.Refusal!.Code}.");
        var at = requestedAt;
        foreach (var (step, hours) in steps)
        {
            if (at.AddHours(hours) >= options.EndsAt)
            {
                break;
            }

            at = Seconds(at.AddHours(hours));
            deeds.Do(step, returnCase, at);
        }

        if (CaseFlow.IsOpen(returnCase.Status) && dice.Chance(0.3))
        {
            returnCase.Assign(deeds.Deed(staff.Agent, at), staff.Agent.Id, staff.Agent.Name);
        }

        return new DemoCase(returnCase, deeds.Refund);
    }

    private static DateTime Seconds(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

    private static double RateOf(Order order, OrderLine line, bool isTrouble)
    {
        var category = Categories[line.Category];
        var luck = Products[line.Sku[..6]].Luck;
        return Math.Min(0.85, category.ReturnRate * luck * (isTrouble ? DemoTroubles.MoreReturns : 1) * (DemoCalendar.IsFestival(order.PlacedOn) ? category.FestivalFactor : 1));
    }

    private static ReturnKind KindOf(Order order, List<RequestedLine> lines, DemoDice dice) =>
        lines.All(line => line.ReasonCode.StartsWith("fit", StringComparison.Ordinal)) && dice.Chance(ExchangeShare) ? ReturnKind.Exchange
        : order.Channel == DemoOrders.Shopify && dice.Chance(WithdrawalShare) ? ReturnKind.Withdrawal
        : ReturnKind.Return;

    private static ReturnKind WithoutGoods(Order order, DemoDice dice) =>
        order.Lines[0].Category == DemoCatalogue.VirtualGoods ? ReturnKind.Return
        : dice.Chance(0.25) ? ReturnKind.RefundOnly
        : dice.Chance(0.1) ? ReturnKind.Replacement
        : ReturnKind.Return;
}
