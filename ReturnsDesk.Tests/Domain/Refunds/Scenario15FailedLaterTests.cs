using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>A refund of 40.00 of 100.00 that fails days after it was sent.</summary>
public sealed class Scenario15FailedLaterTests
{
    private static readonly DateTime ThreeDaysLater = ARefund.SendableAt.AddDays(3);

    private readonly ReturnCase _case = new AReturn().With("LAMP", 5, 2000).AlreadyInspected().Build();
    private readonly Refund _refund;
    private readonly RefundIntent _intent;

    public Scenario15FailedLaterTests()
    {
        _refund = ARefund.Propose(_case, 2, 4000).Value!;
        _intent = _refund.Intents[0];
        _intent.Send(ARefund.SendableAt);
    }

    [Fact]
    public void While_it_is_pending_the_amount_is_gone()
    {
        Assert.Equal((MoneyStatus.Sending, 6000), (_intent.Status, _refund.Payment().Left.MinorUnits));
        Assert.Null(_intent.SettledAt);
    }

    [Fact]
    public void When_it_fails_the_amount_is_back_and_the_case_is_due_as_before()
    {
        var due = _case.NextDueAt;

        _intent.Fail(ThreeDaysLater, "account closed");
        _refund.ReadStatus(ThreeDaysLater);

        Assert.Equal((MoneyStatus.Failed, 10000, "account closed"), (_refund.Status, _refund.Payment().Left.MinorUnits, _intent.Problem));
        Assert.Equal((CaseStatus.Inspected, due), (_case.Status, _case.NextDueAt));
    }

    [Fact]
    public void A_late_success_of_the_failed_one_is_a_conflict_and_not_a_second_booking()
    {
        _intent.Fail(ThreeDaysLater, "account closed");

        Assert.Equal("money.step-not-allowed", _intent.Succeed(ThreeDaysLater, "re_1").Refusal?.Code);
        Assert.Equal((0, 10000), (_refund.Payment().RefundedMinor, _refund.Payment().Left.MinorUnits));
    }

    [Fact]
    public void A_success_that_fails_after_all_is_taken_back_and_no_longer_settled()
    {
        _intent.Succeed(ARefund.SendableAt, "re_1");
        _refund.ReadStatus(ARefund.SendableAt);

        _intent.Fail(ThreeDaysLater, "returned by the bank");
        _refund.ReadStatus(ThreeDaysLater);

        Assert.Equal((MoneyStatus.Failed, null, null), (_refund.Status, _refund.SettledAt, _intent.SettledAt));
        Assert.Equal((0, 0, 10000), (_refund.Payment().RefundedMinor, _refund.Payment().InFlightMinor, _refund.Payment().Left.MinorUnits));
        Assert.Equal(2, _case.Lines[0].RefundedUnits);
    }

    [Fact]
    public void A_retry_reserves_the_amount_anew_and_only_if_it_is_still_there()
    {
        _intent.Fail(ThreeDaysLater, "account closed");
        ARefund.Propose(_case, 3, 7000);

        Assert.Equal("refund.above-balance", _refund.Retry(ThreeDaysLater, ThreeDaysLater).Refusal?.Code);
        Assert.Equal((MoneyStatus.Failed, null), (Assert.Single(_refund.Intents).Status, _intent.ReplacedAt));
    }

    [Fact]
    public void A_failed_refund_can_be_cancelled_and_its_units_refunded_otherwise()
    {
        _intent.Fail(ThreeDaysLater, "account closed");

        Assert.False(_refund.Cancel(ThreeDaysLater).Refused);

        Assert.Equal((MoneyStatus.Cancelled, 0, 10000), (_refund.Status, _case.Lines[0].RefundedUnits, _refund.Payment().Left.MinorUnits));
        Assert.False(ARefund.Propose(_case, 2, 4000).Refused);
    }
}
