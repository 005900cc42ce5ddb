using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies;

public sealed class PolicyExampleTests
{
    private static readonly ReturnPolicy InForce = new() { Currency = "EUR" };

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_order_is_judged_and_quoted_by_a_draft_that_nobody_stored(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var draft = InForce with
        {
            ReturnFreightMinor = 490,
            Rules = [PolicyDesk.Shoes(14), new PolicyRule { Id = "fee", When = new RuleScope { Channels = ["shop"] }, Fee = RestockingFee.OfRate(BasisPoints.Percent(10)) }],
        };

        var example = (await desk.Get<ReadPolicyExample>().ReadAsync(desk.Manager, draft, InForce, new ExampleQuestion("1001")))!;

        var (shoe, mug) = (example.Lines[0], example.Lines[1]);
        Assert.Equal((VerdictAnswer.Eligible, new DateOnly(2026, 3, 9), "shoes", new Money(8_510, "EUR")), (shoe.Tried.Answer, shoe.Tried.LastDayOn, shoe.Tried.RuleId, shoe.Tried.Refund));
        Assert.Equal((new DateOnly(2026, 3, 25), (string?)null, new Money(10_000, "EUR")), (shoe.Other!.LastDayOn, shoe.Other.RuleId, shoe.Other.Refund));
        Assert.Equal((new DateOnly(2026, 3, 25), (string?)null, new Money(1_670, "EUR"), 2), (mug.Tried.LastDayOn, mug.Tried.RuleId, mug.Tried.Refund, mug.Units));
        Assert.Equal(["fee"], mug.Tried.AlsoBy);
        Assert.Equal(1, (await desk.ViewAsync(1)).Number);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_order_the_condition_and_the_reason_can_be_chosen(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var read = desk.Get<ReadPolicyExample>();

        var worn = (await read.ReadAsync(desk.Manager, InForce, null, new ExampleQuestion(null, Condition: ItemCondition.C)))!.Lines[0].Tried;
        var defect = (await read.ReadAsync(desk.Manager, InForce, null, new ExampleQuestion(" 1001 ", "defect", ItemCondition.C)))!.Lines[0].Tried;
        var excluded = (await read.ReadAsync(desk.Manager, InForce with { Rules = [new PolicyRule { Id = "x", Exclusion = ExclusionKind.FinalSale }] }, null, new ExampleQuestion(null)))!.Lines[0].Tried;

        Assert.Equal((8_000, 10_000), (worn.Refund?.MinorUnits, defect.Refund?.MinorUnits));
        Assert.Equal((VerdictAnswer.Ineligible, null, "x", "category-excluded"), (excluded.Answer, excluded.Refund, excluded.RuleId, excluded.Code));
        Assert.Null(await read.ReadAsync(desk.Manager, InForce, null, new ExampleQuestion("nothing")));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_writer_is_offered_what_the_shop_has(Engine engine)
    {
        await using var desk = await OpenAsync(engine);

        var choices = await desk.Get<ReadPolicyChoices>().ReadAsync(desk.Manager);

        Assert.Equal(["shop"], choices.Channels.Select(choice => choice.Value));
        Assert.Equal(["Shoes"], choices.Categories.Select(choice => choice.Value));
        Assert.Contains(new PolicyChoice("BOOT", "Product BOOT"), choices.Products);
        Assert.Contains(choices.Reasons, reason => reason.Value == "defect");
    }

    private static async Task<PolicyDesk> OpenAsync(Engine engine)
    {
        var desk = await PolicyDesk.OpenAsync(engine);
        await using var db = desk.Database.Open();
        db.Orders.Add(new AnOrder().With("BOOT", 1, 10_000, "Shoes").With("MUG", 2, 1_200).Build());
        await db.SaveChangesAsync();
        return desk;
    }
}
