using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Eligibility;

public sealed class PolicyVersionTests
{
    private static readonly Actor Mo = Actor.Staff("mo", "Mo");
    private static readonly Actor Li = Actor.Staff("li", "Li");
    private static readonly DateOnly Today = AReturn.Day(AReturn.Monday);

    [Fact]
    public void A_draft_is_published_by_a_second_person_and_never_changed_after()
    {
        var version = Proposed(Today.AddDays(3));

        Assert.Equal("policy.own-proposal", version.Publish(Mo, AReturn.Monday, Today).Refusal?.Code);
        Assert.Null(version.Publish(Li, AReturn.Monday, Today).Refusal);

        Assert.Equal((PolicyStatus.Published, "Li", Today.AddDays(3), Today.AddDays(3), 7), (version.Status, version.PublishedBy, version.ValidFromOn, version.Policy.ValidFromOn, version.Policy.Version));
        Assert.Equal("policy.not-a-draft", version.Edit(new ReturnPolicy(), "again", Mo, AReturn.Monday).Refusal?.Code);
        Assert.Equal("policy.not-proposed", version.Publish(Li, AReturn.Monday, Today).Refusal?.Code);
    }

    [Fact]
    public void Orders_keep_the_promise_they_were_placed_under()
    {
        Assert.Equal("policy.valid-from-past", Titled().Propose(Today.AddDays(-1), Mo, AReturn.Monday, Today).Refusal?.Code);
        Assert.Equal("policy.valid-from-past", Proposed(Today).Publish(Li, AReturn.Monday.AddDays(1), Today.AddDays(1)).Refusal?.Code);
    }

    [Fact]
    public void It_can_be_given_up_until_its_day_has_come()
    {
        var version = Proposed(Today.AddDays(1));
        version.Publish(Li, AReturn.Monday, Today);

        Assert.Equal("policy.in-force", version.Withdraw(Today.AddDays(1)).Refusal?.Code);
        Assert.Null(version.Withdraw(Today).Refusal);
        Assert.Equal("policy.withdrawn-already", version.Withdraw(Today).Refusal?.Code);
    }

    [Fact]
    public void It_goes_back_to_its_writers_and_needs_a_title_and_a_person()
    {
        var version = Proposed(Today);

        Assert.Null(version.SendBack().Refusal);

        Assert.Equal(PolicyStatus.Draft, version.Status);
        Assert.Equal("policy.not-proposed", version.SendBack().Refusal?.Code);
        Assert.Equal("policy.needs-title", PolicyVersion.DraftOf(new ReturnPolicy(), 8, 1, Mo, AReturn.Monday).Propose(Today, Mo, AReturn.Monday, Today).Refusal?.Code);
        Assert.Equal("policy.needs-person", version.Propose(Today, Actor.Automatic, AReturn.Monday, Today).Refusal?.Code);
    }

    [Fact]
    public void What_is_wrong_with_it_is_said_before_it_is_stored()
    {
        PolicyRule Rule(string id) => new() { Id = id, WindowDays = 3 };
        string? Fault(ReturnPolicy policy) => Draft().Edit(policy, "t", Mo, AReturn.Monday).Refusal?.Code;
        ReturnPolicy Of(params PolicyRule[] rules) => new() { Rules = rules };

        Assert.Null(Fault(Of(Rule("a"), Rule("b"))));
        Assert.Equal("policy.rule-twice", Fault(Of(Rule("a"), Rule("A"))));
        Assert.Equal("policy.rule-says-nothing", Fault(Of(new PolicyRule { Id = "a" })));
        Assert.Equal("policy.days-out-of-range", Fault(Of(Rule("a") with { WindowDays = -1 })));
        Assert.Equal("policy.price-range", Fault(Of(Rule("a") with { When = new RuleScope { PriceFromMinor = 5, PriceBelowMinor = 5 } })));
        Assert.Equal("policy.amounts-need-currency", Fault(Of(Rule("a") with { Grant = new AutomaticGrant(AutomaticAction.Approve, 100) })));
        Assert.Equal("policy.nothing-allowed", Fault(Of(Rule("a") with { Ways = [] })));
        Assert.Equal("policy.holiday-range", Fault(new ReturnPolicy { Holidays = [new HolidayExtension("x", Today, Today.AddDays(-1), Today)] }));
        Assert.Equal("policy.clock-out-of-range", Fault(new ReturnPolicy { Clocks = [new ClockTerm(ReturnsDesk.Domain.Returns.DeadlineNode.Ship, 0, ReturnsDesk.Domain.Returns.LapseAction.Expire)] }));
    }

    private static PolicyVersion Titled()
    {
        var draft = Draft();
        draft.Edit(new ReturnPolicy(), "Titled", Mo, AReturn.Monday);
        return draft;
    }

    private static PolicyVersion Draft() => PolicyVersion.DraftOf(new ReturnPolicy(), 7, 1, Mo, AReturn.Monday);

    private static PolicyVersion Proposed(DateOnly validFromOn)
    {
        var version = Draft();
        version.Edit(new ReturnPolicy { WindowDays = 14 }, "Shorter", Mo, AReturn.Monday);
        version.Propose(validFromOn, Mo, AReturn.Monday, Today);
        return version;
    }
}
