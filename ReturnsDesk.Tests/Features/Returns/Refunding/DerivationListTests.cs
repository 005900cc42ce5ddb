using Bunit;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class DerivationListTests : ScreenTest
{
    [Fact]
    public void Reads_like_a_calculation()
    {
        var list = Show(ItemCondition.C);

        Assert.Equal(
            ["49.00 paid for 2, of which tax 7.82|49.00", "Worth of 1 of 2, 0 refunded before: net 20.59, tax 3.91|24.50", "Condition C, 20% of the worth withheld|−4.90", "Refund of the line|=19.60"],
            [.. Rows(list).Take(4)]);
        Assert.Equal(["Refund EUR", "=", "19.60"], list.Find("[data-step=total]").Children.Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void Names_the_article_once_and_the_payment_at_the_end()
    {
        var list = Show(ItemCondition.A);

        Assert.Equal("Coffee cupCUP", list.Find(".step-head th").TextContent);
        Assert.Equal("To payment 1, of which 49.00 was left · Card|24.50", Rows(list)[^1]);
    }

    [Fact]
    public void Speaks_Chinese()
    {
        Speak("zh-CN");

        var list = Show(ItemCondition.C);

        Assert.Contains("成色 C，扣除货值的 20%|−4.90", Rows(list));
    }

    [Fact]
    public void What_is_not_counted_carries_no_sign()
    {
        var list = Show(ItemCondition.A);

        Assert.All(list.FindAll(".step-note .op"), cell => Assert.Equal("", cell.TextContent));
    }

    private static string[] Rows(IRenderedComponent<DerivationList> list) =>
        [.. list.FindAll("tr[data-step]").Select(row => $"{row.Children[0].TextContent.Trim()}|{row.Children[1].TextContent}{row.Children[2].TextContent}")];

    private IRenderedComponent<DerivationList> Show(ItemCondition condition)
    {
        var order = new OrderCosts("EUR", [new OrderLineCost("CUP", new LineCost(2, 4900, 782, true))], 0, 0, [new TenderBalance(4900)]);
        var quote = RefundQuoter.Quote(order, RefundHistory.Empty, new ReturnToRefund([new ReturnedUnits(0, 1, condition, FaultSide.Customer)], ReturnKind.Return), RefundTerms.Preset);
        return Render<DerivationList>(list => list
            .Add(part => part.Steps, quote.Value!.Derivation)
            .Add(part => part.Currency, "EUR")
            .Add(part => part.Names, new Dictionary<string, string> { ["CUP"] = "Coffee cup" })
            .Add(part => part.Payments, ["Card"]));
    }
}
