using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Integrations.Payments.Alipay;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>What Alipay and WeChat Pay have in common, and what only one of them has.</summary>
public sealed class ChineseGatewayTests
{
    [Theory]
    [InlineData("alipay", 1)]
    [InlineData("alipay", 10)]
    [InlineData("alipay", 9_999)]
    [InlineData("wechat", 1)]
    [InlineData("wechat", 9_999)]
    public async Task Amounts_are_yuan_and_fen(string gateway, long fen)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway, fen);

        await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
        var asked = await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None);

        Assert.Equal(fen, Assert.Single(rig.Fake.Book.Lines()).Amount);
        Assert.Equal(new Money(fen, "CNY"), asked.Amount);
    }

    [Theory]
    [InlineData("alipay", "JPY")]
    [InlineData("alipay", "KWD")]
    [InlineData("wechat", "JPY")]
    [InlineData("wechat", "HKD")]
    public async Task Another_currency_is_rejected_without_a_call(string gateway, string currency)
    {
        await using var rig = await GatewayRig.StartAsync();

        var answer = await rig.Gateway(gateway).SendAsync(GatewayRig.Refund(gateway) with { Amount = new Money(100, currency) }, CancellationToken.None);

        Assert.Equal(GatewayOutcome.Rejected, answer.Outcome);
        Assert.Empty(rig.Fake.Modes.Drawn);
    }

    [Theory]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task A_payment_may_be_named_by_the_merchants_order_number(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();
        rig.Fake.Book.Register(gateway, "ORDER-2026-55", 2_000, "CNY");
        var refund = GatewayRig.Refund(gateway, payment: "ORDER-2026-55");

        var sent = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
        var asked = await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Succeeded, GatewayOutcome.Succeeded), (sent.Outcome, asked.Outcome));
    }

    [Theory]
    [InlineData("429(5)")]
    [InlineData("403")]
    [InlineData("401")]
    [InlineData("500Before")]
    [InlineData("timeoutBefore")]
    public async Task A_refund_that_got_through_is_in_doubt_where_the_question_after_it_is_turned_away(string question)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund("alipay");
        rig.Fake.Modes.Force("send", refund.Key, ["pendingThen(succeed,60)"]);
        rig.Fake.Modes.Force("ask", refund.Key, [question]);

        var sent = await rig.Gateway("alipay").SendAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Unknown, 1), (sent.Outcome, rig.Executions(refund)));
    }

    [Theory]
    [InlineData("alipay", "Payments:Alipay:PrivateKey", GatewayOutcome.Blocked)]
    [InlineData("alipay", "Payments:Alipay:AppId", GatewayOutcome.Blocked)]
    [InlineData("wechat", "Payments:WeChat:PrivateKey", GatewayOutcome.Blocked)]
    [InlineData("wechat", "Payments:WeChat:MerchantSerial", GatewayOutcome.Blocked)]
    public async Task A_call_that_the_gateway_does_not_trust_is_blocked(string gateway, string setting, GatewayOutcome outcome)
    {
        await using var rig = await GatewayRig.StartAsync(settings =>
            settings[setting] = setting.EndsWith("Key", StringComparison.Ordinal) ? GatewayRig.Keys.WeChatPlatform.Private : "20990001");
        var refund = GatewayRig.Refund(gateway);

        var answer = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);

        Assert.Equal((outcome, 0), (answer.Outcome, rig.Executions(refund)));
    }

    [Theory]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task An_answer_signed_by_somebody_else_is_no_answer(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync(settings =>
        {
            settings["Payments:Alipay:AlipayPublicKey"] = GatewayRig.Keys.WeChatPlatform.Public;
            settings[$"Payments:WeChat:PlatformKeys:{GatewayRig.Keys.WeChatPlatformSerial}"] = GatewayRig.Keys.Alipay.Public;
        });
        var refund = GatewayRig.Refund(gateway);

        var sent = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
        var asked = await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None);
        var absent = await rig.Gateway(gateway).AskAsync(GatewayRig.Refund(gateway), CancellationToken.None);

        Assert.Equal((GatewayOutcome.Unknown, GatewayOutcome.Unknown, GatewayOutcome.Unknown), (sent.Outcome, asked.Outcome, absent.Outcome));
    }

    [Theory]
    [InlineData("stripe", "sv-SE")]
    [InlineData("stripe", "ar-EG")]
    [InlineData("alipay", "sv-SE")]
    [InlineData("alipay", "ar-EG")]
    [InlineData("alipay", "ar-SA")]
    [InlineData("wechat", "sv-SE")]
    [InlineData("wechat", "ar-EG")]
    public async Task The_language_of_the_machine_changes_nothing(string gateway, string culture)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund(gateway);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var sent = await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
            var asked = await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None);

            Assert.Equal((GatewayOutcome.Succeeded, GatewayOutcome.Succeeded), (sent.Outcome, asked.Outcome));
            Assert.Equal(refund.Amount, asked.Amount);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("12.30", 1230L)]
    [InlineData("12.3", 1230L)]
    [InlineData("12", 1200L)]
    [InlineData("0.01", 1L)]
    [InlineData("0.001", null)]
    [InlineData("1,234.00", null)]
    [InlineData("-1.00", null)]
    [InlineData("1e2", null)]
    [InlineData("", null)]
    [InlineData("１２", null)]
    [InlineData("99999999999999999999.00", null)]
    public void Only_plain_yuan_is_read(string text, long? fen) => Assert.Equal(fen, AlipayAmounts.Read(text)?.MinorUnits);

    [Theory]
    [InlineData("40004", "ACQ.SYSTEM_ERROR", GatewayOutcome.Unknown)]
    [InlineData("40004", "ACQ.DISCORDANT_REPEAT_REQUEST", GatewayOutcome.Unknown)]
    [InlineData("40004", "ACQ.TRADE_HAS_FINISHED", GatewayOutcome.AlreadyRefunded)]
    [InlineData("40004", "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", GatewayOutcome.AlreadyRefunded)]
    [InlineData("40004", "ACQ.REASON_TRADE_BEEN_FREEZEN", GatewayOutcome.NotYet)]
    [InlineData("40004", "ACQ.BUYER_ERROR", GatewayOutcome.Failed)]
    [InlineData("40004", "ACQ.TRADE_NOT_ALLOW_REFUND", GatewayOutcome.Rejected)]
    [InlineData("40004", "ACQ.SOMETHING_NEW", GatewayOutcome.Rejected)]
    [InlineData("40004", "ACQ.NEW_SYSTEM_TROUBLE", GatewayOutcome.Unknown)]
    [InlineData("40002", "isv.invalid-app-id", GatewayOutcome.Blocked)]
    [InlineData("40002", "isv.invalid-parameter", GatewayOutcome.Rejected)]
    [InlineData("20001", "aop.invalid-auth-token", GatewayOutcome.Blocked)]
    [InlineData("20000", "aop.unknow-error", GatewayOutcome.Unknown)]
    [InlineData("", "", GatewayOutcome.Unknown)]
    public void Codes_of_Alipay_are_told_apart(string code, string subCode, GatewayOutcome outcome)
    {
        var body = AnswerJson.Object(System.Text.Encoding.UTF8.GetBytes($"{{\"code\":\"{code}\",\"sub_code\":\"{subCode}\"}}"))!.Value;

        Assert.Equal(outcome, AlipayErrors.Outcome(new AlipayAnswer(200, body, IsProven: true)));
        Assert.Equal(outcome == GatewayOutcome.Blocked ? outcome : GatewayOutcome.Unknown, AlipayErrors.Outcome(new AlipayAnswer(200, body, IsProven: false)));
    }
}
