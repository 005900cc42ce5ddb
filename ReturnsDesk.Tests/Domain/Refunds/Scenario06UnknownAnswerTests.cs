using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>25.00 of 100.00: the gateway executes, its answer is lost.</summary>
public sealed class Scenario06UnknownAnswerTests
{
    private readonly ReturnCase _case = new AReturn().With("LAMP", 4, 2500).AlreadyInspected().Build();
    private readonly Refund _refund;
    private readonly RefundIntent _intent;
    private readonly string _key;

    public Scenario06UnknownAnswerTests()
    {
        _refund = ARefund.Propose(_case, 1, 2500).Value!;
        _intent = _refund.Intents[0];
        _key = _intent.Key;
        _intent.Send(ARefund.SendableAt);
        _intent.LoseAnswer(ARefund.SendableAt, "timeout");
        _refund.ReadStatus();
    }

    [Fact]
    public void The_state_is_unknown_and_the_money_stays_held()
    {
        Assert.Equal((MoneyStatus.Unknown, 7500), (_refund.Status, _refund.Payment().Left.MinorUnits));
        Assert.Equal("refund.above-balance", ARefund.Propose(_case, 3, 8000).Refusal?.Code);
    }

    [Fact]
    public void An_unknown_refund_cannot_be_cancelled()
    {
        Assert.Equal("money.step-not-allowed", _refund.Cancel(ARefund.SendableAt).Refusal?.Code);

        Assert.Equal((7500, 1), (_refund.Payment().Left.MinorUnits, _case.Lines[0].RefundedUnits));
    }

    [Fact]
    public void A_retry_goes_out_under_the_same_key_and_pays_once()
    {
        _intent.Take(new GatewayAnswer(GatewayOutcome.Absent), AttemptKind.Asked, ARefund.SendableAt);
        Assert.Equal(IntentTask.Send, _intent.Claim("node", ARefund.SendableAt, TimeSpan.FromMinutes(1)).Value);
        _intent.Take(new GatewayAnswer(GatewayOutcome.Succeeded, "re_1"), AttemptKind.Answer, ARefund.SendableAt, _intent.LeaseNumber);
        _refund.ReadStatus(ARefund.SendableAt);

        Assert.Equal(_key, _intent.Key);
        Assert.Equal((MoneyStatus.Succeeded, ARefund.SendableAt), (_refund.Status, _refund.SettledAt));
        Assert.Equal((2500, 0), (_refund.Payment().RefundedMinor, _refund.Payment().InFlightMinor));
        Assert.Equal([GatewayOutcome.Absent, null, GatewayOutcome.Succeeded], _intent.Attempts.Select(attempt => attempt.Outcome));
    }

    [Fact]
    public void Sent_again_it_is_asked_about_soon_however_often_it_was_tried_before()
    {
        var at = ARefund.SendableAt;
        for (var lost = 0; lost < 8; lost++)
        {
            _intent.Claim("gone", at, TimeSpan.FromMinutes(1));
            at = at.AddMinutes(2);
        }

        _intent.Take(new GatewayAnswer(GatewayOutcome.Absent), AttemptKind.Asked, at, _intent.LeaseNumber);
        Assert.Equal(IntentTask.Send, _intent.Claim("node", at, TimeSpan.FromMinutes(1)).Value);
        _intent.Take(new GatewayAnswer(GatewayOutcome.Unknown), AttemptKind.Answer, at, _intent.LeaseNumber);

        Assert.InRange(_intent.NextAt - at, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Without_proof_that_the_gateway_has_nothing_it_is_asked_and_not_sent()
    {
        Assert.Equal(IntentTask.Ask, _intent.Claim("node", ARefund.SendableAt, TimeSpan.FromMinutes(1)).Value);

        Assert.Equal(MoneyStatus.Unknown, _intent.Status);
    }

    [Fact]
    public void A_second_success_books_nothing()
    {
        _intent.Succeed(ARefund.SendableAt, "re_1");

        Assert.Equal("money.step-not-allowed", _intent.Succeed(ARefund.SendableAt, "re_1").Refusal?.Code);
        Assert.Equal(2500, _refund.Payment().RefundedMinor);
    }
}
