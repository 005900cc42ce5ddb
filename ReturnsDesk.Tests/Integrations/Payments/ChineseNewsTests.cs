using System.Text;
using System.Text.Json.Nodes;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Rig.Gateway;
using ReturnsDesk.Tests.Rig.Gateway.WeChat;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>Notifications of WeChat Pay and Alipay. The keys are made for the run.</summary>
public sealed class ChineseNewsTests : IAsyncLifetime
{
    private static readonly RefundOrder Order = new("wechat", "key-1", "4200000000202603020000000077", 1_999, "CNY", "");
    private GatewayRig _rig = null!;

    public async Task InitializeAsync() => _rig = await GatewayRig.StartAsync();

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Theory]
    [InlineData(nameof(FakeStatus.Succeeded), GatewayOutcome.Succeeded)]
    [InlineData(nameof(FakeStatus.Abnormal), GatewayOutcome.NeedsAction)]
    [InlineData(nameof(FakeStatus.Failed), GatewayOutcome.Failed)]
    public void WeChat_news_is_proven_opened_and_read(string status, GatewayOutcome outcome)
    {
        var news = Read("wechat", WeChat(status)).Value!;

        Assert.Equal(("key-1", Order.Payment, true), (news.Key, news.PaymentReference, news.IsAboutARefund));
        Assert.Equal((outcome, new Money(1_999, "CNY")), (news.Answer.Outcome, news.Answer.Amount));
        Assert.NotEmpty(news.DeliveryId);
        Assert.NotEmpty(news.Answer.Reference);
    }

    [Fact]
    public void WeChat_news_of_a_payment_is_left_alone() =>
        Assert.False(Read("wechat", _rig.Fake.WeChat.Notification("TRANSACTION.SUCCESS", [])).Value!.IsAboutARefund);

    [Theory]
    [InlineData("WHI-01", "Wechatpay-Signature", null)]
    [InlineData("WHI-01", "Wechatpay-Signature", "")]
    [InlineData("WHI-01", "Wechatpay-Timestamp", null)]
    [InlineData("WHI-01", "Wechatpay-Nonce", null)]
    [InlineData("WHI-01", "Wechatpay-Serial", null)]
    [InlineData("WHI-05", "Wechatpay-Serial", "PUB_KEY_ID_OF_ANOTHER")]
    [InlineData("WHI-05", "Wechatpay-Nonce", "another")]
    [InlineData("WHI-07", "Wechatpay-Timestamp", "1772442001")]
    [InlineData("WHI-07", "Wechatpay-Timestamp", "-1")]
    [InlineData("WHI-07", "Wechatpay-Timestamp", "soon")]
    [InlineData("WHI-07", "Wechatpay-Timestamp", "9223372036854775808")]
    public void WeChat_news_that_is_not_proven_is_refused(string row, string header, string? value)
    {
        var post = WeChat(nameof(FakeStatus.Succeeded));
        var headers = post.Headers.ToDictionary();
        headers.Remove(header);
        if (value is not null)
        {
            headers[header] = value;
        }

        Assert.True(Read("wechat", post with { Headers = headers }).Refusal?.Code == "webhook.signature", row);
    }

    [Theory]
    [InlineData("hex")]
    [InlineData("blanks")]
    [InlineData("base64url")]
    [InlineData("long")]
    public void WHI_03_a_signature_in_another_form_is_refused(string form)
    {
        var post = WeChat(nameof(FakeStatus.Succeeded));
        var right = post.Headers["Wechatpay-Signature"];
        var wrong = form switch
        {
            "hex" => Convert.ToHexString(Convert.FromBase64String(right)),
            "blanks" => right.Insert(10, " "),
            "base64url" => right.TrimEnd('='),
            _ => right + new string('A', 1024 * 1024),
        };

        Assert.Equal("webhook.signature", Read("wechat", post with { Headers = new Dictionary<string, string>(post.Headers) { ["Wechatpay-Signature"] = wrong } }).Refusal?.Code);
    }

    [Fact]
    public void WHI_05_the_key_of_somebody_else_and_another_body_are_refused()
    {
        var forged = _rig.Fake.WeChat.News(Refund(nameof(FakeStatus.Succeeded)), isNew: false, isForged: true).Single();
        var changed = WeChat(nameof(FakeStatus.Succeeded));

        Assert.Equal("webhook.signature", Read("wechat", forged).Refusal?.Code);
        Assert.Equal("webhook.signature", Read("wechat", changed with { Body = [.. changed.Body, (byte)' '] }).Refusal?.Code);
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(300, false)]
    public void WHI_07_news_of_more_than_five_minutes_ago_is_refused(int seconds, bool refused)
    {
        var post = WeChat(nameof(FakeStatus.Succeeded));
        _rig.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(refused, Read("wechat", post).Refused);
    }

    [Theory]
    [InlineData("ciphertext", "bm90IHNlYWxlZCBieSB0aGUga2V5IG9mIHRoaXMgbWVyY2hhbnQ=")]
    [InlineData("ciphertext", "no base64")]
    [InlineData("nonce", "too short")]
    [InlineData("associated_data", "another")]
    public void Proven_WeChat_news_that_does_not_open_is_unreadable(string field, string value)
    {
        var content = JsonNode.Parse(WeChat(nameof(FakeStatus.Succeeded)).Body)!.AsObject();
        content["resource"]![field] = value;

        Assert.Equal("webhook.unreadable", Read("wechat", Signed(content.ToJsonString())).Refusal?.Code);
    }

    [Fact]
    public void WeChat_news_for_another_merchant_is_unreadable()
    {
        var refund = WeChatDialect.Object(Refund(nameof(FakeStatus.Succeeded)), "refund_status");
        var post = _rig.Fake.WeChat.Notification("REFUND.SUCCESS", refund);
        refund["mchid"] = "1900000999";
        var content = JsonNode.Parse(post.Body)!.AsObject();
        var nonce = content["resource"]!["nonce"]!.GetValue<string>();
        content["resource"]!["ciphertext"] = FakeKeys.Seal(GatewayRig.Keys.WeChatApiV3Key, nonce, "refund", refund.ToJsonString());

        Assert.Equal("webhook.unreadable", Read("wechat", Signed(content.ToJsonString())).Refusal?.Code);
    }

    [Fact]
    public void Alipays_notification_of_a_payment_tells_of_its_refund()
    {
        var news = Read("alipay", AlipayPost()).Value!;

        Assert.Equal(("key-1", Order.Payment, true), (news.Key, news.PaymentReference, news.IsAboutARefund));
        Assert.Equal((GatewayOutcome.Succeeded, (Money?)null), (news.Answer.Outcome, news.Answer.Amount));
    }

    [Theory]
    [InlineData("S", "")]
    [InlineData("F", "paid to the Alipay balance: the bank refused")]
    public void The_customer_has_the_money_whatever_the_bank_said(string status, string detail)
    {
        var content = new JsonObject { ["trade_no"] = "2026030222001400000000000077", ["out_trade_no"] = "A-1", ["out_request_no"] = "key-1", ["dback_status"] = status };
        var post = _rig.Fake.Alipay.Form("message", isForged: false, new() { ["msg_method"] = "alipay.trade.refund.depositback.completed", ["biz_content"] = content.ToJsonString() });

        var news = Read("alipay", post).Value!;

        Assert.Equal((GatewayOutcome.Succeeded, detail, "key-1", "A-1"), (news.Answer.Outcome, news.Answer.Detail, news.Key, news.OtherPaymentReference));
    }

    [Fact]
    public void Alipays_notification_of_a_payment_alone_is_left_alone() =>
        Assert.False(Read("alipay", _rig.Fake.Alipay.Form("payment", isForged: false, new() { ["trade_status"] = "TRADE_SUCCESS" })).Value!.IsAboutARefund);

    [Theory]
    [InlineData("sign=", "sing=")]
    [InlineData("key-1", "key-2")]
    [InlineData("sign_type=RSA2", "sign_type=MD5")]
    [InlineData("app_id=2026000000000001", "app_id=2026000000000002")]
    [InlineData("charset=utf-8", "charset=utf-8&out_biz_no=key-2")]
    [InlineData("charset=utf-8", "charset=utf-8&added=1")]
    public void Alipay_news_that_is_not_proven_is_refused(string from, string to)
    {
        var body = Encoding.ASCII.GetString(AlipayPost().Body).Replace(from, to, StringComparison.Ordinal);

        Assert.Equal("webhook.signature", Read("alipay", AlipayPost() with { Body = Encoding.ASCII.GetBytes(body) }).Refusal?.Code);
    }

    [Fact]
    public void Forged_empty_and_huge_Alipay_news_is_refused()
    {
        var forged = _rig.Fake.Alipay.News(Refund(nameof(FakeStatus.Succeeded)), isNew: false, isForged: true).Single();

        Assert.Equal("webhook.signature", Read("alipay", forged).Refusal?.Code);
        Assert.Equal("webhook.signature", Read("alipay", forged with { Body = [] }).Refusal?.Code);
        Assert.Equal("webhook.unreadable", Read("alipay", forged with { Body = new byte[300 * 1024] }).Refusal?.Code);
    }

    private Result<GatewayNews> Read(string gateway, NewsPost post) => _rig.News(gateway).Read(new GatewayDelivery(post.Headers, post.Body, _rig.Now));

    private NewsPost WeChat(string status) => _rig.Fake.WeChat.News(Refund(status), isNew: false, isForged: false).Single();

    private NewsPost AlipayPost() => _rig.Fake.Alipay.News(Refund(nameof(FakeStatus.Succeeded)), isNew: true, isForged: false).Single();

    private FakeRefund Refund(string status) => new("re_1", Order, Enum.Parse<FakeStatus>(status), _rig.Clock.GetUtcNow(), IsOutside: false);

    private NewsPost Signed(string body)
    {
        var (time, nonce) = (_rig.Clock.GetUtcNow().ToUnixTimeSeconds(), "0123456789");
        return new NewsPost("", "", "application/json", Encoding.UTF8.GetBytes(body), new Dictionary<string, string>
        {
            ["wechatpay-serial"] = GatewayRig.Keys.WeChatPlatformSerial,
            ["wechatpay-timestamp"] = $"{time}",
            ["wechatpay-nonce"] = nonce,
            ["wechatpay-signature"] = FakeKeys.Sign(GatewayRig.Keys.WeChatPlatform.Private, $"{time}\n{nonce}\n{body}\n"),
        });
    }
}
