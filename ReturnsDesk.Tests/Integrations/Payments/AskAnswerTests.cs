using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Rig.Gateway;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>The answer table for questions: what became of a key, after each way a send can end, and each way the question itself can.</summary>
public sealed class AskAnswerTests
{
    [Theory]
    [InlineData("stripe", "ok", "ok", GatewayOutcome.Succeeded)]
    [InlineData("stripe", "timeoutAfterSuccess", "ok", GatewayOutcome.Succeeded)]
    [InlineData("stripe", "500After", "ok", GatewayOutcome.Succeeded)]
    [InlineData("stripe", "timeoutBefore", "ok", GatewayOutcome.Absent)]
    [InlineData("stripe", "alreadyRefunded", "ok", GatewayOutcome.Absent)]
    [InlineData("stripe", "pendingThen(succeed,60)", "ok", GatewayOutcome.Pending)]
    [InlineData("stripe", "ok", "500Before", GatewayOutcome.Unknown)]
    [InlineData("stripe", "ok", "timeoutBefore", GatewayOutcome.Unknown)]
    [InlineData("stripe", "ok", "resetMidBody", GatewayOutcome.Unknown)]
    [InlineData("stripe", "ok", "garbageBody", GatewayOutcome.Unknown)]
    [InlineData("stripe", "ok", "409", GatewayOutcome.Unknown)]
    [InlineData("stripe", "ok", "429(7)", GatewayOutcome.Busy)]
    [InlineData("stripe", "ok", "401", GatewayOutcome.Blocked)]
    [InlineData("stripe", "ok", "403", GatewayOutcome.Blocked)]
    [InlineData("alipay", "ok", "ok", GatewayOutcome.Succeeded)]
    [InlineData("alipay", "timeoutAfterSuccess", "ok", GatewayOutcome.Succeeded)]
    [InlineData("alipay", "500After", "ok", GatewayOutcome.Succeeded)]
    [InlineData("alipay", "timeoutBefore", "ok", GatewayOutcome.Absent)]
    [InlineData("alipay", "alreadyRefunded", "ok", GatewayOutcome.Absent)]
    [InlineData("alipay", "pendingThen(succeed,60)", "ok", GatewayOutcome.Pending)]
    [InlineData("alipay", "ok", "500Before", GatewayOutcome.Unknown)]
    [InlineData("alipay", "ok", "timeoutBefore", GatewayOutcome.Unknown)]
    [InlineData("alipay", "ok", "resetMidBody", GatewayOutcome.Unknown)]
    [InlineData("alipay", "ok", "garbageBody", GatewayOutcome.Unknown)]
    [InlineData("alipay", "ok", "wrongSignature", GatewayOutcome.Unknown)]
    [InlineData("alipay", "ok", "notSettled", GatewayOutcome.Unknown)]
    [InlineData("alipay", "ok", "429(7)", GatewayOutcome.Busy)]
    [InlineData("alipay", "ok", "401", GatewayOutcome.Blocked)]
    [InlineData("alipay", "ok", "403", GatewayOutcome.Blocked)]
    [InlineData("wechat", "ok", "ok", GatewayOutcome.Succeeded)]
    [InlineData("wechat", "timeoutAfterSuccess", "ok", GatewayOutcome.Succeeded)]
    [InlineData("wechat", "500After", "ok", GatewayOutcome.Succeeded)]
    [InlineData("wechat", "timeoutBefore", "ok", GatewayOutcome.Absent)]
    [InlineData("wechat", "alreadyRefunded", "ok", GatewayOutcome.Absent)]
    [InlineData("wechat", "pendingThen(succeed,60)", "ok", GatewayOutcome.Pending)]
    [InlineData("wechat", "ok", "500Before", GatewayOutcome.Unknown)]
    [InlineData("wechat", "ok", "timeoutBefore", GatewayOutcome.Unknown)]
    [InlineData("wechat", "ok", "resetMidBody", GatewayOutcome.Unknown)]
    [InlineData("wechat", "ok", "garbageBody", GatewayOutcome.Unknown)]
    [InlineData("wechat", "ok", "wrongSignature", GatewayOutcome.Unknown)]
    [InlineData("wechat", "ok", "invalid", GatewayOutcome.Unknown)]
    [InlineData("wechat", "ok", "429(7)", GatewayOutcome.Busy)]
    [InlineData("wechat", "ok", "401", GatewayOutcome.Blocked)]
    [InlineData("wechat", "ok", "403", GatewayOutcome.Blocked)]
    public async Task Every_answer_has_its_outcome(string gateway, string sent, string asked, GatewayOutcome outcome)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway);
        rig.Fake.Modes.Force("send", refund.Key, [sent]);
        await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
        rig.Fake.Modes.Force("ask", refund.Key, [asked]);

        var answer = await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None);

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(outcome is GatewayOutcome.Succeeded or GatewayOutcome.Pending ? refund.Amount : null, answer.Amount);
        Assert.Equal(outcome is GatewayOutcome.Succeeded or GatewayOutcome.Pending, answer.Reference.Length > 0);
    }

    [Theory]
    [InlineData("stripe", nameof(FakeStatus.Succeeded), GatewayOutcome.Succeeded)]
    [InlineData("stripe", nameof(FakeStatus.Failed), GatewayOutcome.Failed)]
    [InlineData("stripe", nameof(FakeStatus.Abnormal), GatewayOutcome.Pending)]
    [InlineData("alipay", nameof(FakeStatus.Succeeded), GatewayOutcome.Succeeded)]
    [InlineData("alipay", nameof(FakeStatus.Failed), GatewayOutcome.Absent)]
    [InlineData("wechat", nameof(FakeStatus.Succeeded), GatewayOutcome.Succeeded)]
    [InlineData("wechat", nameof(FakeStatus.Failed), GatewayOutcome.Failed)]
    [InlineData("wechat", nameof(FakeStatus.Abnormal), GatewayOutcome.NeedsAction)]
    public async Task A_pending_refund_ends_as_the_gateway_says(string gateway, string status, GatewayOutcome outcome)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway);
        rig.Fake.Modes.Force("send", refund.Key, ["pendingThen(succeed,60)"]);
        await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
        rig.Fake.Book.Settle(rig.Fake.Book.Find(gateway, refund.Key)!, Enum.Parse<FakeStatus>(status));

        Assert.Equal(outcome, (await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None)).Outcome);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("wechat")]
    public async Task A_refund_that_looked_fine_can_fail_days_later(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway);
        rig.Fake.Modes.Force("send", refund.Key, ["lateFail(432000)"]);
        var before = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);

        rig.Clock.Advance(TimeSpan.FromDays(6));
        var after = await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Succeeded, GatewayOutcome.Failed), (before.Outcome, after.Outcome));
    }

    [Theory]
    [InlineData("stripe", GatewayOutcome.Unknown)]
    [InlineData("alipay", GatewayOutcome.Unknown)]
    [InlineData("wechat", GatewayOutcome.Absent)]
    public async Task A_payment_that_is_not_there_proves_no_absence_where_the_gateway_tells_the_two_apart(string gateway, GatewayOutcome outcome)
    {
        await using var rig = await GatewayRig.StartAsync();

        var answer = await rig.Gateway(gateway).AskAsync(GatewayRig.Refund(gateway, payment: gateway == "stripe" ? "ch_nobody" : "order-of-nobody"), CancellationToken.None);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData("stripe", "wrongAmount")]
    [InlineData("stripe", "wrongPayment")]
    [InlineData("alipay", "wrongAmount")]
    [InlineData("alipay", "wrongPayment")]
    [InlineData("wechat", "wrongAmount")]
    [InlineData("wechat", "wrongCurrency")]
    [InlineData("wechat", "wrongPayment")]
    public async Task An_answer_about_something_else_is_seen_by_its_amount(string gateway, string mode)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway);
        await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
        rig.Fake.Modes.Force("ask", refund.Key, [mode]);

        var answer = await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None);

        Assert.NotNull(answer.Amount);
        Assert.NotEqual(refund.Amount, answer.Amount);
    }

    [Fact]
    public async Task Alipay_must_be_given_ten_seconds_before_nothing_means_nothing()
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund("alipay") with { FirstSentAt = rig.Now };

        rig.Clock.Advance(TimeSpan.FromSeconds(9));
        var early = await rig.Gateway("alipay").AskAsync(refund, CancellationToken.None);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await rig.Gateway("alipay").AskAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Unknown, GatewayOutcome.Absent), (early.Outcome, late.Outcome));
    }
}
