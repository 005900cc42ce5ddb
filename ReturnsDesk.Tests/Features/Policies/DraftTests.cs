using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies;

public sealed class DraftTests
{
    private static readonly ReturnPolicy Old = new()
    {
        Version = 4,
        WindowDays = 20,
        Categories =
        [
            new CategoryRule { Category = "Shoes", WindowDays = 14, Grading = GradingKind.Worn },
            new CategoryRule { Category = "Codes", IsReturnable = false },
        ],
        Rules = [new PolicyRule { Id = "v4-1", When = new RuleScope { Channels = ["shop"] }, WindowDays = 10 }],
    };

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_draft_is_a_copy_of_the_version_in_force_with_its_categories_written_as_rules(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine, Old);

        var begun = await desk.Get<BeginDraft>().ExecuteAsync(desk.Manager);

        var view = await desk.ViewAsync(begun.Value);
        Assert.Equal((5, 4, PolicyStatus.Draft, PolicyStanding.Draft), (view.Number, view.BasedOn, view.Status, view.Standing));
        Assert.Equal(["v4-1", "category:Shoes", "category:Codes"], view.Policy.Rules.Select(rule => rule.Id));
        Assert.Equal((14, ExclusionKind.FinalSale), (view.Policy.Rules[1].WindowDays, view.Policy.Rules[2].Exclusion));
        Assert.Equal([("Shoes", null, true, GradingKind.Worn)], view.Policy.Categories.Select(category => (category.Category, category.WindowDays, category.IsReturnable, category.Grading)));
        Assert.Equal((5, "EUR"), (view.Policy.Version, view.Policy.Currency));
        Assert.Empty(PolicyDifference.Of(Old with { Currency = "EUR" }, view.Policy, desk.Get<PolicySentences>(), view.Names));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Any_version_can_be_copied_and_each_draft_has_a_number_of_its_own(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine);

        var (first, second, none) = (await desk.Get<BeginDraft>().ExecuteAsync(desk.Manager), await desk.Get<BeginDraft>().ExecuteAsync(desk.Second, 2), await desk.Get<BeginDraft>().ExecuteAsync(desk.Manager, 9));

        Assert.Equal((2, 3, "policy.unknown"), (first.Value, second.Value, none.Refusal?.Code));
        Assert.Equal(2, (await desk.ViewAsync(3)).BasedOn);
        Assert.Equal("desk.not-permitted", (await desk.Get<BeginDraft>().ExecuteAsync(desk.Agent)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Of_two_writers_the_later_is_told_who_was_first_and_when(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine);
        var number = await desk.DraftAsync(policy => policy);
        var seen = await desk.ViewAsync(number);
        desk.Database.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.Get<SaveDraft>().ExecuteAsync(desk.Second, new PolicyDraft(number, seen.Version, "Theirs", seen.Policy with { WindowDays = 40 }));

        var late = await desk.Get<SaveDraft>().ExecuteAsync(desk.Manager, new PolicyDraft(number, seen.Version, "Mine", seen.Policy with { WindowDays = 50 }));
        var proposed = await desk.Get<ProposePolicy>().ExecuteAsync(desk.Manager, number, seen.Version, PolicyDesk.Today);

        Assert.Equal(["policy.changed-meanwhile", "policy.changed-meanwhile"], new[] { late.Refusal!.Code, proposed.Refusal!.Code });
        Assert.Equal([number, desk.Second.Name, desk.Database.Now()], late.Refusal.Facts);
        Assert.Equal(("Theirs", 40), ((await desk.ViewAsync(number)).Title, (await desk.ViewAsync(number)).Policy.WindowDays));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_wrong_is_not_stored(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine);
        var number = await desk.DraftAsync(policy => policy);
        var seen = await desk.ViewAsync(number);

        var empty = await desk.Get<SaveDraft>().ExecuteAsync(desk.Manager, new PolicyDraft(number, seen.Version, "x", PolicyWriting.Add(seen.Policy, PolicyWriting.NewRule(seen.Policy))));
        var published = await desk.Get<SaveDraft>().ExecuteAsync(desk.Manager, new PolicyDraft(1, 0, "x", seen.Policy));

        Assert.Equal(("policy.rule-says-nothing", "policy.not-a-draft"), (empty.Refusal?.Code, published.Refusal?.Code));
        Assert.Equal("“everything”", desk.Get<PolicySentences>().Named(empty.Refusal!, PolicyWriting.Add(seen.Policy, PolicyWriting.NewRule(seen.Policy)), seen.Names).Facts[0]);
    }
}
