using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Refunds;

public sealed class RefundTests
{
    private readonly ReturnCase _case = new AReturn().Of(new AnOrder().With("LAMP", 4, 2500).PaidBy(7500, 3000).WithFreight(500)).AlreadyInspected().Build();

    [Fact]
    public void A_booked_refund_reserves_its_parts_counts_its_units_and_waits_for_the_hold()
    {
        var refund = ARefund.Propose(_case, ARefund.Plan(_case, 2, 3500, 2000) with { FreightMinor = 500 }).Value!;

        Assert.Equal((MoneyStatus.Queued, 5500, 500), (refund.Status, refund.TotalMinor, _case.Order.FreightRefundedMinor));
        Assert.Equal([3500, 2000], _case.Order.Payments.Select(payment => payment.InFlightMinor));
        Assert.Equal((2, 2), (_case.Lines[0].RefundedUnits, _case.Order.Lines[0].RefundedUnits));
        Assert.Equal("refund.in-hold", refund.Intents[0].Send(ARefund.SendableAt.AddTicks(-1)).Refusal?.Code);
        Assert.Equal(2, refund.Intents.Select(intent => intent.Key).Distinct().Count());
    }

    [Fact]
    public void A_refund_that_one_payment_cannot_bear_reserves_and_counts_nothing()
    {
        Assert.Equal("refund.above-balance", ARefund.Propose(_case, 2, 3500, 3001).Refusal?.Code);

        Assert.All(_case.Order.Payments, payment => Assert.Equal(0, payment.InFlightMinor));
        Assert.Equal((0, 0), (_case.Lines[0].RefundedUnits, _case.Order.Lines[0].RefundedUnits));
    }

    [Fact]
    public void More_units_than_were_accepted_are_never_refunded() => Assert.Equal("refund.units-refunded-before", ARefund.Propose(_case, 5, 1000).Refusal?.Code);

    [Fact]
    public void The_same_line_in_two_grades_counts_together()
    {
        var plan = ARefund.Plan(_case, 3, 1000);

        Assert.Equal("refund.units-refunded-before", ARefund.Propose(_case, plan with { Lines = [.. plan.Lines, .. ARefund.Plan(_case, 2, 1).Lines] }).Refusal?.Code);
        Assert.Equal(0, _case.Lines[0].RefundedUnits);
    }

    [Fact]
    public void Freight_is_given_back_once()
    {
        var freight = ARefund.Plan(_case, 0, 500) with { FreightMinor = 500 };
        Assert.False(ARefund.Propose(_case, freight).Refused);

        var again = ARefund.Propose(_case, freight);

        Assert.Equal("refund.freight-granted-before", again.Refusal?.Code);
        Assert.Equal([new Money(500, "EUR"), new Money(0, "EUR")], again.Refusal!.Facts);
    }

    [Fact]
    public void Nothing_is_no_refund() => Assert.Equal("refund.nothing-to-refund", ARefund.Propose(_case, 1, 0).Refusal?.Code);

    [Fact]
    public void A_plan_that_does_not_add_up_or_names_somebody_elses_payment_is_a_bug()
    {
        var (plan, other) = (ARefund.Plan(_case, 1, 2500), new AReturn().AlreadyInspected().Build());

        Assert.Throws<ArgumentException>(() => ARefund.Propose(_case, plan with { Total = new Money(2499, "EUR") }));
        Assert.Throws<ArgumentException>(() => ARefund.Propose(_case, plan with { Lines = ARefund.Plan(other, 1, 1200).Lines }));
        Assert.Equal(0, _case.Lines[0].RefundedUnits);
    }

    [Fact]
    public void Cancelling_frees_balances_units_and_freight()
    {
        var refund = ARefund.Propose(_case, ARefund.Plan(_case, 2, 3500, 2000) with { FreightMinor = 500 }).Value!;

        Assert.False(refund.Cancel(ARefund.SendableAt).Refused);

        Assert.All(_case.Order.Payments, payment => Assert.Equal(payment.CapturedMinor, payment.Left.MinorUnits));
        Assert.Equal((0, 0, 0), (_case.Lines[0].RefundedUnits, _case.Order.Lines[0].RefundedUnits, _case.Order.FreightRefundedMinor));
        Assert.Equal("money.step-not-allowed", refund.Cancel(ARefund.SendableAt).Refusal?.Code);
    }

    [Fact]
    public void A_refund_of_which_a_part_was_sent_is_cancelled_not_even_in_part()
    {
        var refund = ARefund.Propose(_case, 2, 3500, 2000).Value!;
        refund.Intents[1].Send(ARefund.SendableAt);

        Assert.Equal("money.step-not-allowed", refund.Cancel(ARefund.SendableAt).Refusal?.Code);

        Assert.Equal([MoneyStatus.Queued, MoneyStatus.Sending], refund.Intents.Select(intent => intent.Status));
        Assert.Equal([3500, 2000], _case.Order.Payments.Select(payment => payment.InFlightMinor));
    }

    [Fact]
    public void When_one_part_fails_the_other_stands_and_only_the_failed_one_is_tried_again()
    {
        var refund = ARefund.Propose(_case, 2, 3500, 2000).Value!;
        foreach (var intent in refund.Intents)
        {
            intent.Send(ARefund.SendableAt);
        }

        refund.Intents[0].Succeed(ARefund.SendableAt, "re_1");
        refund.Intents[1].Fail(ARefund.SendableAt, "closed");
        refund.ReadStatus(ARefund.SendableAt);

        Assert.Equal((MoneyStatus.Failed, null), (refund.Status, refund.SettledAt));
        Assert.False(refund.Retry(ARefund.SendableAt, ARefund.SendableAt).Refused);

        var (stands, failed, again) = (refund.Intents[0], refund.Intents[1], refund.Intents[2]);
        Assert.Equal((MoneyStatus.Succeeded, MoneyStatus.Failed, MoneyStatus.Queued, MoneyStatus.Queued), (stands.Status, failed.Status, again.Status, refund.Status));
        Assert.Equal((ARefund.SendableAt, failed.Payment, 2000), (failed.ReplacedAt, again.Payment, again.AmountMinor));
        Assert.NotEqual(failed.Key, again.Key);
    }

    [Fact]
    public void What_has_not_failed_is_not_tried_again()
    {
        var refund = ARefund.Propose(_case, 2, 3500).Value!;

        Assert.Equal("refund.nothing-failed", refund.Retry(AReturn.Monday, AReturn.Monday).Refusal?.Code);
        Assert.Equal(ARefund.SendableAt, Assert.Single(refund.Intents).SendAfterAt);
    }

    [Fact]
    public void A_large_refund_waits_for_another_person()
    {
        var refund = ARefund.Propose(_case, ARefund.Plan(_case, 4, 7500, 2500), needsApproval: true).Value!;

        Assert.Equal("money.step-not-allowed", refund.Intents[0].Send(ARefund.SendableAt).Refusal?.Code);
        Assert.Equal("refund.own-proposal", refund.Approve(AReturn.Agent, Roles.Agent, Roles.Finance).Refusal?.Code);
        Assert.False(refund.Approve(ARefund.Finance, Roles.Finance).Refused);

        Assert.Equal((MoneyStatus.Queued, ARefund.Finance.Id), (refund.Status, Assert.Single(refund.Approvals).PersonId));
        Assert.Equal("refund.decided-already", refund.Approve(ARefund.Manager, Roles.Manager).Refusal?.Code);
    }
}
