using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Policies;

public sealed class PolicySentencesTests : IDisposable
{
    private static readonly PolicyNames Names = new("EUR", new Dictionary<string, string> { ["fit-small"] = "Too small" }, new Dictionary<string, string> { ["MUG-1"] = "Blue mug" });
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly CultureInfo _beforeFormat = CultureInfo.CurrentCulture;
    private readonly PolicySentences _sentences;

    public PolicySentencesTests()
    {
        _sentences = new ServiceCollection().AddLogging().AddWords().AddTransient<PolicySentences>().BuildServiceProvider().GetRequiredService<PolicySentences>();
        Speak("en");
    }

    public static TheoryData<PolicyRule, string, string> Rules => new()
    {
        {
            new PolicyRule
            {
                Id = "1", When = new RuleScope { Categories = ["Shoes"], Channels = ["shopify"] }, WindowDays = 14,
                ReturnFreightPayer = FreightPayer.Customer, Fee = RestockingFee.OfRate(BasisPoints.Percent(15)),
            },
            "For **Shoes** sold on **shopify**: returns within **14 days** of delivery; the customer pays the way back; **15%** restocking fee.",
            "**shopify** 渠道售出的**Shoes**：签收后 **14 天**内可退；退货运费由买家承担；收取 **15%** 手续费。"
        },
        {
            new PolicyRule { Id = "1b", When = new RuleScope { Categories = ["Beauty"] }, Exclusion = ExclusionKind.OpenedHygiene, IsConfirmedAtPurchase = true },
            "For **Beauty**: no returns (**sealed for hygiene and opened**, as the customer confirms when buying).",
            "**Beauty**：不可退货（**已拆封的卫生用品**，买家下单时已确认）。"
        },
        {
            new PolicyRule { Id = "2", When = new RuleScope { Products = ["MUG-1", "MUG-2"], Countries = ["DE", "AT"] }, WindowDays = 1 },
            "For **Blue mug (MUG-1)** or **MUG-2** delivered to **Germany** or **Austria**: returns within **1 day** of delivery.",
            "发往**德国**或**奥地利**的**Blue mug（MUG-1）**或**MUG-2**：签收后 **1 天**内可退。"
        },
        {
            new PolicyRule { Id = "3", When = new RuleScope { PriceBelowMinor = 2_000, Reasons = ["fit-small"], Faults = [FaultSide.Merchant] }, Grant = new AutomaticGrant(AutomaticAction.KeepItem, 2_000) },
            "For everything below **20.00 EUR**, with the reason **Too small**, when it is **the shop's fault**: refunded by the desk itself, and the customer keeps the goods, up to **20.00 EUR**.",
            "单价低于 **20.00 EUR**的所有商品，退货原因为**Too small**，属于**店铺责任**时：系统自动退款，商品由买家保留，上限 **20.00 EUR**。"
        },
        {
            new PolicyRule { Id = "4", When = new RuleScope { CustomerGroups = ["vip"] }, Exclusion = ExclusionKind.MadeToOrder, RejectsUnfit = true },
            "For everything bought by the customer group **vip**: no returns (**made to order**); what does not fit is rejected by the desk itself.",
            "客户群 **vip** 购买的所有商品：不可退货（**定制商品**）；不符合条件的由系统自动拒绝。"
        },
        { new PolicyRule { Id = "5" }, "For everything: says nothing yet.", "所有商品：尚未规定任何内容。" },
    };

    public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_before, _beforeFormat);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_a_sentence_in_both_languages(PolicyRule rule, string english, string chinese)
    {
        Assert.Equal(english, _sentences.Rule(rule, Names));
        Speak("zh-CN");
        Assert.Equal(chinese, _sentences.Rule(rule, Names));
    }

    [Fact]
    public void Customers_are_spoken_to()
    {
        var rule = new PolicyRule { Id = "1", ReturnFreightPayer = FreightPayer.Customer, ReturnFreightMinor = 490, Deductions = GradeDeductions.Preset };

        Assert.Equal(
            ["you pay the way back, **4.90 EUR** for our label", "deducted by condition: light wear or a minor part missing **20%**, damaged **50%**, not our item **100%**"],
            _sentences.Says(rule, Names, PolicyVoice.Customer));
    }

    [Fact]
    public void Every_topic_has_a_phrase_of_its_own()
    {
        var rule = new PolicyRule
        {
            Id = "1",
            WindowDays = 0,
            Exclusion = ExclusionKind.None,
            Kinds = [ReturnKind.Exchange],
            Ways = [ReturnWay.DropOff, ReturnWay.Pickup],
            Evidence = EvidenceNeed.PhotoAndComment,
            ReturnFreightPayer = FreightPayer.Merchant,
            ReturnFreightMinor = 0,
            Deductions = new GradeDeductions(default, default, default, default, default),
            Fee = RestockingFee.Fixed(500, FeeTreatment.SeparateFee),
            Grant = new AutomaticGrant(AutomaticAction.None),
            RejectsUnfit = false,
            Clocks = [new ClockTerm(DeadlineNode.Review, 1, LapseAction.Escalate), new ClockTerm(DeadlineNode.Refund, 72, LapseAction.None)],
        };

        var says = _sentences.Says(rule, Names);

        Assert.Equal(Enum.GetValues<PolicyTopic>().Length, says.Count);
        Assert.Equal(says.Count, says.Distinct().Count());
        Assert.Contains("**5.00 EUR** restocking fee per article, charged separately", says);
        Assert.Equal("review within **1 hour**, otherwise it is escalated; refund within **3 days**, otherwise nothing happens by itself", says[^1]);
    }

    [Fact]
    public void A_name_cannot_set_itself_off() =>
        Assert.Equal("For **Shoes**: returns within **2 days** of delivery.", _sentences.Rule(new PolicyRule { Id = "1", When = new RuleScope { Categories = ["**Shoes**"] }, WindowDays = 2 }, Names));

    [Fact]
    public void What_is_odd_names_the_other_rule()
    {
        var policy = new ReturnPolicy
        {
            Rules =
            [
                new PolicyRule { Id = "a", When = new RuleScope { Categories = ["Shoes"] }, WindowDays = 14, RejectsUnfit = true },
                new PolicyRule { Id = "b", When = new RuleScope { Categories = ["shoes"] }, WindowDays = 21, RejectsUnfit = true },
            ],
        };

        var odd = _sentences.Odd("b", PolicyOddities.Of(policy), policy, Names);

        Assert.Equal(
            ["Speaks of the same as “For Shoes” and says otherwise about the return window: only the order decides, and that one comes first.", "Says the same about what is rejected by itself as “For Shoes”, which comes first: it changes nothing."],
            odd);
    }

    private static void Speak(string culture) => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (CultureInfo.GetCultureInfo(culture), CultureInfo.GetCultureInfo(culture));
}
