using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>The answer table for refunds that are sent: a row per answer of each gateway, over real HTTP, with what it did to the gateway's book.</summary>
public sealed class SendAnswerTests
{
    [Theory]
    [InlineData("stripe", "ok", GatewayOutcome.Succeeded, 1)]
    [InlineData("stripe", "pendingThen(succeed,60)", GatewayOutcome.Pending, 1)]
    [InlineData("stripe", "timeoutBefore", GatewayOutcome.Unknown, 0)]
    [InlineData("stripe", "timeoutAfterSuccess", GatewayOutcome.Unknown, 1)]
    [InlineData("stripe", "resetMidBody", GatewayOutcome.Unknown, 1)]
    [InlineData("stripe", "500Before", GatewayOutcome.Unknown, 0)]
    [InlineData("stripe", "500After", GatewayOutcome.Unknown, 1)]
    [InlineData("stripe", "garbageBody", GatewayOutcome.Unknown, 1)]
    [InlineData("stripe", "hugeBody", GatewayOutcome.Unknown, 1)]
    [InlineData("stripe", "redirect", GatewayOutcome.Unknown, 1)]
    [InlineData("stripe", "429(7)", GatewayOutcome.Busy, 0)]
    [InlineData("stripe", "409", GatewayOutcome.KeyInUse, 0)]
    [InlineData("stripe", "401", GatewayOutcome.Blocked, 0)]
    [InlineData("stripe", "403", GatewayOutcome.Blocked, 0)]
    [InlineData("stripe", "alreadyRefunded", GatewayOutcome.AlreadyRefunded, 0)]
    [InlineData("stripe", "notSettled", GatewayOutcome.NotYet, 0)]
    [InlineData("stripe", "invalid", GatewayOutcome.Rejected, 0)]
    [InlineData("alipay", "ok", GatewayOutcome.Succeeded, 1)]
    [InlineData("alipay", "pendingThen(succeed,60)", GatewayOutcome.Pending, 1)]
    [InlineData("alipay", "timeoutBefore", GatewayOutcome.Unknown, 0)]
    [InlineData("alipay", "timeoutAfterSuccess", GatewayOutcome.Unknown, 1)]
    [InlineData("alipay", "resetMidBody", GatewayOutcome.Unknown, 1)]
    [InlineData("alipay", "500Before", GatewayOutcome.Unknown, 0)]
    [InlineData("alipay", "500After", GatewayOutcome.Unknown, 1)]
    [InlineData("alipay", "garbageBody", GatewayOutcome.Unknown, 1)]
    [InlineData("alipay", "hugeBody", GatewayOutcome.Unknown, 1)]
    [InlineData("alipay", "redirect", GatewayOutcome.Unknown, 1)]
    [InlineData("alipay", "wrongSignature", GatewayOutcome.Unknown, 1)]
    [InlineData("alipay", "429(7)", GatewayOutcome.Busy, 0)]
    [InlineData("alipay", "409", GatewayOutcome.Unknown, 0)]
    [InlineData("alipay", "401", GatewayOutcome.Blocked, 0)]
    [InlineData("alipay", "403", GatewayOutcome.Blocked, 0)]
    [InlineData("alipay", "alreadyRefunded", GatewayOutcome.AlreadyRefunded, 0)]
    [InlineData("alipay", "notSettled", GatewayOutcome.NotYet, 0)]
    [InlineData("alipay", "invalid", GatewayOutcome.Rejected, 0)]
    [InlineData("wechat", "ok", GatewayOutcome.Succeeded, 1)]
    [InlineData("wechat", "pendingThen(succeed,60)", GatewayOutcome.Pending, 1)]
    [InlineData("wechat", "timeoutBefore", GatewayOutcome.Unknown, 0)]
    [InlineData("wechat", "timeoutAfterSuccess", GatewayOutcome.Unknown, 1)]
    [InlineData("wechat", "resetMidBody", GatewayOutcome.Unknown, 1)]
    [InlineData("wechat", "500Before", GatewayOutcome.Unknown, 0)]
    [InlineData("wechat", "500After", GatewayOutcome.Unknown, 1)]
    [InlineData("wechat", "garbageBody", GatewayOutcome.Unknown, 1)]
    [InlineData("wechat", "hugeBody", GatewayOutcome.Unknown, 1)]
    [InlineData("wechat", "redirect", GatewayOutcome.Unknown, 1)]
    [InlineData("wechat", "wrongSignature", GatewayOutcome.Unknown, 1)]
    [InlineData("wechat", "429(7)", GatewayOutcome.Busy, 0)]
    [InlineData("wechat", "409", GatewayOutcome.Unknown, 0)]
    [InlineData("wechat", "401", GatewayOutcome.Blocked, 0)]
    [InlineData("wechat", "403", GatewayOutcome.Blocked, 0)]
    [InlineData("wechat", "alreadyRefunded", GatewayOutcome.AlreadyRefunded, 0)]
    [InlineData("wechat", "notSettled", GatewayOutcome.NotYet, 0)]
    [InlineData("wechat", "invalid", GatewayOutcome.Rejected, 0)]
    public async Task Every_answer_has_its_outcome(string gateway, string mode, GatewayOutcome outcome, int executions)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway);
        rig.Fake.Modes.Force("send", refund.Key, [mode]);

        var answer = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);

        Assert.Equal((outcome, executions), (answer.Outcome, rig.Executions(refund)));
        Assert.Equal(outcome == GatewayOutcome.Busy ? TimeSpan.FromSeconds(7) : null, answer.RetryAfter);
        Assert.Equal(outcome is GatewayOutcome.Succeeded or GatewayOutcome.Pending, answer.Reference.Length > 0);
        Assert.Equal(outcome is GatewayOutcome.Succeeded, answer.Detail.Length == 0);
    }

    [Theory]
    [InlineData("stripe", "wrongAmount")]
    [InlineData("stripe", "wrongCurrency")]
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
        rig.Fake.Modes.Force("send", refund.Key, [mode]);

        var answer = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);

        Assert.NotNull(answer.Amount);
        Assert.NotEqual(refund.Amount, answer.Amount);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task The_same_key_twice_pays_once(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway);

        var first = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
        var second = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Succeeded, GatewayOutcome.Succeeded), (first.Outcome, second.Outcome));
        Assert.Equal((first.Reference, 1), (second.Reference, rig.Executions(refund)));
        Assert.Equal(refund.Amount, second.Amount);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task A_key_with_other_content_proves_nothing(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway);
        await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);

        var answer = await rig.Gateway(gateway).SendAsync(GatewayRig.Refund(gateway, 999, key: refund.Key), CancellationToken.None);

        Assert.Equal((GatewayOutcome.Unknown, 1), (answer.Outcome, rig.Executions(refund)));
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task More_than_is_left_is_reconciled_not_lost(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();
        await rig.Gateway(gateway).SendAsync(GatewayRig.Refund(gateway, GatewayRig.Captured - 1), CancellationToken.None);

        var answer = await rig.Gateway(gateway).SendAsync(GatewayRig.Refund(gateway, 2), CancellationToken.None);

        Assert.Equal(GatewayOutcome.AlreadyRefunded, answer.Outcome);
        Assert.NotEmpty(answer.Detail);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task A_payment_that_is_not_there_is_rejected(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();

        var answer = await rig.Gateway(gateway).SendAsync(GatewayRig.Refund(gateway, payment: gateway == "stripe" ? "ch_nobody" : "order-of-nobody"), CancellationToken.None);

        Assert.Equal(GatewayOutcome.Rejected, answer.Outcome);
    }
}
