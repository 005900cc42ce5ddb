using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Domain.Refunds.GatewayOutcome;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>What every answer does to 40.00 of 100.00, wherever the part stands when it comes. <c>null</c>: nothing calls for a person.</summary>
public sealed class AnswerTableTests
{
    private static readonly DateTime Now = ARefund.SendableAt;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private readonly RefundIntent _intent = ARefund.Propose(new AReturn().With("LAMP", 5, 2000).AlreadyInspected().Build(), 2, 4000).Value!.Intents[0];

    [Theory]
    [InlineData(Succeeded, MoneyStatus.Succeeded, null, 0, 4000)]
    [InlineData(Pending, MoneyStatus.Pending, null, 4000, 0)]
    [InlineData(Failed, MoneyStatus.Failed, "failed", 0, 0)]
    [InlineData(NeedsAction, MoneyStatus.Parked, "abnormal", 4000, 0)]
    [InlineData(AlreadyRefunded, MoneyStatus.Unknown, null, 4000, 0)]
    [InlineData(NotYet, MoneyStatus.Queued, null, 4000, 0)]
    [InlineData(Rejected, MoneyStatus.Failed, "rejected", 0, 0)]
    [InlineData(Blocked, MoneyStatus.Queued, null, 4000, 0)]
    [InlineData(KeyInUse, MoneyStatus.Unknown, null, 4000, 0)]
    [InlineData(Busy, MoneyStatus.Queued, null, 4000, 0)]
    [InlineData(Unknown, MoneyStatus.Unknown, null, 4000, 0)]
    public void An_answer_to_a_send(GatewayOutcome outcome, MoneyStatus status, string? attention, long inFlight, long refunded)
    {
        Sent();

        Answer(outcome);

        Assert.Equal((status, attention), (_intent.Status, _intent.Attention));
        Assert.Equal((inFlight, refunded), (_intent.Payment.InFlightMinor, _intent.Payment.RefundedMinor));
        Assert.Null(_intent.LeaseUntilAt);
    }

    [Theory]
    [InlineData(Succeeded, MoneyStatus.Succeeded, null)]
    [InlineData(Pending, MoneyStatus.Pending, null)]
    [InlineData(Failed, MoneyStatus.Failed, "failed")]
    [InlineData(NeedsAction, MoneyStatus.Parked, "abnormal")]
    [InlineData(Absent, MoneyStatus.Unknown, null)]
    [InlineData(Unknown, MoneyStatus.Unknown, null)]
    [InlineData(Busy, MoneyStatus.Unknown, null)]
    [InlineData(Blocked, MoneyStatus.Unknown, null)]
    public void What_is_said_when_asked_about_one_in_doubt(GatewayOutcome outcome, MoneyStatus status, string? attention)
    {
        InDoubt();

        Asked(outcome);

        Assert.Equal((status, attention), (_intent.Status, _intent.Attention));
    }

    [Theory]
    [InlineData(Busy)]
    [InlineData(Blocked)]
    [InlineData(NotYet)]
    [InlineData(Rejected)]
    public void Once_in_doubt_no_answer_to_a_second_send_puts_it_where_it_could_be_taken_back(GatewayOutcome outcome)
    {
        InDoubt();
        Asked(Absent);
        Claim(IntentTask.Send);

        Answer(outcome);

        Assert.Equal(MoneyStatus.Unknown, _intent.Status);
        Assert.Equal("money.step-not-allowed", _intent.Cancel(Now).Refusal?.Code);
    }

    [Fact]
    public void A_send_that_never_came_back_is_asked_about_once_its_lease_is_over()
    {
        Sent();
        var stolen = _intent.Claim("other", Now + Lease - TimeSpan.FromTicks(1), Lease);

        var over = _intent.Claim("other", Now + Lease, Lease);

        Assert.Equal(("refund.being-worked-on", IntentTask.Ask), (stolen.Refusal?.Code, over.Value));
        Assert.Equal((MoneyStatus.Unknown, "other", 2), (_intent.Status, _intent.LeaseHolder, _intent.LeaseNumber));
    }

    [Fact]
    public void A_node_that_slept_through_its_lease_may_tell_a_success_but_not_an_absence()
    {
        Sent();
        _intent.Claim("other", Now + Lease, Lease);

        Assert.Equal(Taken.Noted, _intent.Take(new GatewayAnswer(Absent), AttemptKind.Asked, Now + Lease, leaseNumber: 1));
        Assert.Null(_intent.AbsentAt);
        Assert.Equal(Taken.Moved, _intent.Take(new GatewayAnswer(Succeeded, "re_1"), AttemptKind.Answer, Now + Lease, leaseNumber: 1));
        Assert.Equal(MoneyStatus.Succeeded, _intent.Status);
    }

    [Fact]
    public void Refunded_outside_is_parked_with_its_balance_held()
    {
        Sent();
        Answer(AlreadyRefunded);

        Asked(Absent);

        Assert.Equal((MoneyStatus.Parked, AttentionCodes.RefundedOutside, 4000), (_intent.Status, _intent.Attention, _intent.Payment.InFlightMinor));
    }

    [Theory]
    [InlineData(4001, "EUR")]
    [InlineData(4000, "USD")]
    public void A_success_of_another_amount_is_set_aside_and_not_booked(long minor, string currency)
    {
        Sent();

        _intent.Take(new GatewayAnswer(Succeeded, "re_1") { Amount = new Money(minor, currency) }, AttemptKind.Answer, Now, _intent.LeaseNumber);

        Assert.Equal((MoneyStatus.Parked, AttentionCodes.WrongAmount, 0, 4000), (_intent.Status, _intent.Attention, _intent.Payment.RefundedMinor, _intent.Payment.InFlightMinor));
    }

    [Fact]
    public void News_twice_and_older_news_change_nothing()
    {
        Sent();
        Answer(Succeeded);

        Assert.Equal([Taken.Noted, Taken.Noted], new[] { Succeeded, Pending }.Select(outcome => _intent.Take(new GatewayAnswer(outcome, "re_1"), AttemptKind.News, Now)));
        Assert.Equal((MoneyStatus.Succeeded, 4000L, null), (_intent.Status, _intent.Payment.RefundedMinor, _intent.Attention));
    }

    [Fact]
    public void A_second_refund_under_one_key_is_called_out()
    {
        Sent();
        Answer(Succeeded);

        Assert.Equal(Taken.Contradiction, _intent.Take(new GatewayAnswer(Succeeded, "re_2"), AttemptKind.News, Now));
        Assert.Equal((AttentionCodes.SecondReference, 4000L), (_intent.Attention, _intent.Payment.RefundedMinor));
    }

    [Fact]
    public void A_success_that_fails_days_later_is_taken_back_and_called_out()
    {
        Sent();
        Answer(Succeeded);

        _intent.Take(new GatewayAnswer(Failed, "re_1", "account closed"), AttemptKind.News, Now.AddDays(5));

        Assert.Equal((MoneyStatus.Failed, AttentionCodes.FailedLater, 0L, 10000L), (_intent.Status, _intent.Attention, _intent.Payment.RefundedMinor, _intent.Payment.Left.MinorUnits));
    }

    [Fact]
    public void A_success_after_a_failure_is_a_contradiction_and_no_booking()
    {
        Sent();
        Answer(Failed);

        Assert.Equal(Taken.Contradiction, _intent.Take(new GatewayAnswer(Succeeded, "re_1"), AttemptKind.News, Now));
        Assert.Equal((MoneyStatus.Failed, AttentionCodes.Contradiction, 0L), (_intent.Status, _intent.Attention, _intent.Payment.RefundedMinor));
    }

    [Fact]
    public void A_success_of_one_not_sent_stops_it_from_being_sent()
    {
        _intent.Take(new GatewayAnswer(Succeeded, "re_1"), AttemptKind.News, Now);

        Assert.Equal((MoneyStatus.Parked, AttentionCodes.Contradiction), (_intent.Status, _intent.Attention));
    }

    [Fact]
    public void Without_an_answer_for_a_quarter_of_an_hour_a_person_is_called()
    {
        InDoubt();

        _intent.Claim("node", Now + Waits.Unanswered, Lease);
        _intent.Take(new GatewayAnswer(Unknown), AttemptKind.Asked, Now + Waits.Unanswered, _intent.LeaseNumber);

        Assert.Equal((MoneyStatus.Unknown, AttentionCodes.Unanswered), (_intent.Status, _intent.Attention));
    }

    [Fact]
    public void After_ten_sends_in_vain_it_is_set_aside()
    {
        InDoubt();
        for (var send = 1; send < RefundIntent.MostSends; send++)
        {
            Asked(Absent);
            Claim(IntentTask.Send);
            Answer(Unknown);
        }

        Asked(Absent);

        Assert.Equal((MoneyStatus.Parked, AttentionCodes.WillNotGoOut), (_intent.Status, _intent.Attention));
    }

    [Fact]
    public void A_parked_one_is_sent_again_only_when_the_gateway_has_nothing_under_its_key()
    {
        Sent();
        Answer(NeedsAction);
        var key = _intent.Key;
        Assert.Equal("refund.not-proven-absent", _intent.SendParkedAgain(Now).Refusal?.Code);

        Asked(Absent);
        Assert.Null(_intent.SendParkedAgain(Now).Refusal);
        Claim(IntentTask.Send);

        Assert.Equal((MoneyStatus.Sending, key), (_intent.Status, _intent.Key));
    }

    private void Sent() => Claim(IntentTask.Send);

    private void InDoubt()
    {
        Sent();
        Answer(Unknown);
    }

    private void Claim(IntentTask expected) => Assert.Equal(expected, _intent.Claim("node", Now, Lease).Value);

    private void Answer(GatewayOutcome outcome) => _intent.Take(new GatewayAnswer(outcome, "re_1", "said so"), AttemptKind.Answer, Now, _intent.LeaseNumber);

    private void Asked(GatewayOutcome outcome)
    {
        Claim(IntentTask.Ask);
        _intent.Take(new GatewayAnswer(outcome, "re_1", "said so"), AttemptKind.Asked, Now, _intent.LeaseNumber);
    }
}
