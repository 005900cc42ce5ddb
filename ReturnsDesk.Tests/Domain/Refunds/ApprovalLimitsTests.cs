using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Domain.Refunds;

public sealed class ApprovalLimitsTests
{
    private static readonly ApprovalLimits Limits = ApprovalLimits.Preset("EUR");
    private static readonly Approval Finance = new("fin", [Roles.Finance]);
    private static readonly Approval Manager = new("man", [Roles.Manager]);
    private static readonly Approval Agent = new("agent-2", [Roles.Agent]);

    [Theory]
    [InlineData(5000, Roles.Agent, ApprovalNeed.WithinOwnLimit)]
    [InlineData(5001, Roles.Agent, ApprovalNeed.SecondPerson)]
    [InlineData(50000, Roles.Finance, ApprovalNeed.WithinOwnLimit)]
    [InlineData(50000, Roles.Manager, ApprovalNeed.WithinOwnLimit)]
    [InlineData(50001, Roles.Manager, ApprovalNeed.FinanceAndManager)]
    [InlineData(1, Roles.Warehouse, ApprovalNeed.SecondPerson)]
    [InlineData(1, Roles.Admin, ApprovalNeed.SecondPerson)]
    public void The_amount_and_the_role_say_who_must_agree(long amount, string role, ApprovalNeed need) =>
        Assert.Equal(need, Limits.NeedFor(new Money(amount, "EUR"), [role]));

    [Fact]
    public void Another_currency_always_needs_a_second_person() => Assert.Equal(ApprovalNeed.SecondPerson, Limits.NeedFor(new Money(1, "USD"), [Roles.Manager]));

    [Theory]
    [InlineData("JPY", 50, 500)]
    [InlineData("KWD", 50000, 500000)]
    public void The_preset_follows_the_digits_of_the_currency(string currency, long agent, long middle) =>
        Assert.Equal(new ApprovalLimits(currency, agent, middle), ApprovalLimits.Preset(currency));

    [Fact]
    public void Nobody_approves_what_they_proposed()
    {
        var amount = new Money(6000, "EUR");

        Assert.Equal("refund.own-proposal", Limits.MayApprove(amount, "fin", [], Finance).Refusal?.Code);
        Assert.False(Limits.IsApproved(amount, "fin", ApprovalNeed.SecondPerson, [Finance]));
    }

    [Fact]
    public void An_agent_approves_only_within_the_own_limit()
    {
        Assert.False(Limits.MayApprove(new Money(5000, "EUR"), "x", [], Agent).Refused);
        Assert.Equal("refund.above-limit", Limits.MayApprove(new Money(5001, "EUR"), "x", [], Agent).Refusal?.Code);
        Assert.Equal("refund.approver-role", Limits.MayApprove(new Money(100, "USD"), "x", [], Agent).Refusal?.Code);
    }

    [Fact]
    public void Above_the_middle_limit_one_of_finance_and_one_manager_agree()
    {
        var amount = new Money(60000, "EUR");

        Assert.False(Limits.IsApproved(amount, "agent", ApprovalNeed.FinanceAndManager, [Finance]));
        Assert.False(Limits.IsApproved(amount, "agent", ApprovalNeed.FinanceAndManager, [Finance, new Approval("fin-2", [Roles.Finance])]));
        Assert.True(Limits.IsApproved(amount, "agent", ApprovalNeed.FinanceAndManager, [Finance, Manager]));
    }

    [Fact]
    public void One_person_with_both_roles_is_still_one_person()
    {
        var both = new Approval("owner", [Roles.Finance, Roles.Manager]);

        Assert.False(Limits.IsApproved(new Money(60000, "EUR"), "agent", ApprovalNeed.FinanceAndManager, [both, both]));
        Assert.Equal("refund.approved-by-you", Limits.MayApprove(new Money(60000, "EUR"), "agent", [both], both).Refusal?.Code);
    }
}
