using System.Text;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Rig.Gateway.Stripe;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>Stripe's webhook. The bodies and secrets are made here.</summary>
public sealed class StripeNewsTests
{
    private const string Header = "Stripe-Signature";
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly long Seconds = new DateTimeOffset(Now).ToUnixTimeSeconds();

    private const string Body = """
        {"id":"evt_1","object":"event","type":"refund.updated","data":{"object":{"id":"re_1","object":"refund","amount":1999,"currency":"eur","status":"succeeded",
        "payment_intent":"pi_1","charge":{"id":"ch_1","object":"charge"},"metadata":{"returnsdesk_key":"key-1"},"failure_reason":null}}}
        """;

    private static string Secret => GatewayRig.Keys.StripeWebhookSecret;

    [Fact]
    public async Task Proven_news_of_a_refund_is_read()
    {
        var news = (await ReadAsync(Body, StripeDialect.Signature(Body, Secret, Seconds))).Value!;

        Assert.Equal(("evt_1", "key-1", "pi_1", "ch_1", true), (news.DeliveryId, news.Key, news.PaymentReference, news.OtherPaymentReference, news.IsAboutARefund));
        Assert.Equal((GatewayOutcome.Succeeded, "re_1", new Money(1999, "EUR")), (news.Answer.Outcome, news.Answer.Reference, news.Answer.Amount));
    }

    [Theory]
    [InlineData("refund.created", "pending", GatewayOutcome.Pending)]
    [InlineData("refund.updated", "requires_action", GatewayOutcome.Pending)]
    [InlineData("refund.failed", "failed", GatewayOutcome.Failed)]
    [InlineData("charge.refund.updated", "canceled", GatewayOutcome.Failed)]
    [InlineData("refund.updated", "something_new", GatewayOutcome.Unknown)]
    public async Task Every_status_has_its_outcome(string type, string status, GatewayOutcome outcome)
    {
        var body = Body.Replace("refund.updated", type, StringComparison.Ordinal).Replace("\"succeeded\"", $"\"{status}\"", StringComparison.Ordinal);

        var news = (await ReadAsync(body, StripeDialect.Signature(body, Secret, Seconds))).Value!;

        Assert.Equal(outcome, news.Answer.Outcome);
    }

    [Theory]
    [InlineData("charge.refunded")]
    [InlineData("payment_intent.succeeded")]
    [InlineData("charge.dispute.created")]
    public async Task Other_news_is_proven_and_left_alone(string type)
    {
        var body = Body.Replace("refund.updated", type, StringComparison.Ordinal);

        Assert.False((await ReadAsync(body, StripeDialect.Signature(body, Secret, Seconds))).Value!.IsAboutARefund);
    }

    public static TheoryData<string, string?> Forgeries()
    {
        var right = StripeDialect.Signature(Body, Secret, Seconds);
        var hash = right.Split("v1=")[1].Split(',')[0];
        return new()
        {
            { "WHI-01 no header", null },
            { "WHI-01 empty", "" },
            { "WHI-01 two times", $"t={Seconds},{right}" },
            { "WHI-03 base64 instead of hex", $"t={Seconds},v1={Convert.ToBase64String(Convert.FromHexString(hash))}" },
            { "WHI-03 upper case", $"t={Seconds},v1={hash.ToUpperInvariant()}" },
            { "WHI-03 with spaces", $"t={Seconds},v1={hash[..32]} {hash[32..]}" },
            { "WHI-03 a megabyte", $"t={Seconds},v1={new string('a', 1024 * 1024)}" },
            { "WHI-03 only the old scheme", $"t={Seconds},v0={hash}" },
            { "WHI-05 another secret", StripeDialect.Signature(Body, "whsec_of_another_shop", Seconds) },
            { "WHI-05 another body", StripeDialect.Signature(Body + " ", Secret, Seconds) },
            { "WHI-07 too old", StripeDialect.Signature(Body, Secret, Seconds - 301) },
            { "WHI-07 from the future", StripeDialect.Signature(Body, Secret, Seconds + 301) },
            { "WHI-07 another time than signed", right.Replace($"t={Seconds}", $"t={Seconds - 1}", StringComparison.Ordinal) },
            { "WHI-07 negative", StripeDialect.Signature(Body, Secret, -Seconds) },
            { "WHI-07 text", right.Replace($"t={Seconds}", "t=now", StringComparison.Ordinal) },
            { "WHI-07 2^63", right.Replace($"t={Seconds}", "t=9223372036854775808", StringComparison.Ordinal) },
            { "WHI-07 missing", $"v1={hash}" },
        };
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task What_is_not_proven_is_refused(string what, string? signature)
    {
        var result = await ReadAsync(Body, signature);

        Assert.True(result.Refusal?.Code == "webhook.signature", what);
    }

    [Theory]
    [InlineData(-300)]
    [InlineData(300)]
    public async Task Five_minutes_are_still_timely(int offset) => Assert.False((await ReadAsync(Body, StripeDialect.Signature(Body, Secret, Seconds + offset))).Refused);

    [Fact]
    public async Task The_name_of_the_header_is_taken_in_any_case_but_once_only()
    {
        var signature = StripeDialect.Signature(Body, Secret, Seconds);

        Assert.False((await ReadWithAsync(Body, new() { ["STRIPE-SIGNATURE"] = signature })).Refused);
        Assert.Equal("webhook.signature", (await ReadWithAsync(Body, new() { [Header] = signature, ["stripe-signature"] = signature })).Refusal?.Code);
    }

    [Fact]
    public async Task While_the_secret_changes_one_of_two_signatures_suffices()
    {
        var old = StripeDialect.Signature(Body, "whsec_of_yesterday", Seconds).Split(',')[1];

        Assert.False((await ReadAsync(Body, $"t={Seconds},{old},{StripeDialect.Signature(Body, Secret, Seconds).Split(',')[1]}")).Refused);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"refund.updated\"}")]
    [InlineData("{\"id\":\"evt_1\",\"type\":\"refund.updated\",\"data\":null}")]
    [InlineData("{\"id\":\"evt_1\",\"type\":\"refund.updated\",\"data\":{\"object\":{\"object\":\"refund\",\"id\":\"re_1\",\"amount\":\"10\"}}}")]
    [InlineData("{\"id\":\"evt_1\",\"type\":\"refund.updated\",\"data\":{\"object\":{\"object\":\"refund\",\"id\":\"re_1\",\"amount\":10,\"currency\":\"xxx\"}}}")]
    public async Task Proven_nonsense_is_unreadable(string body) =>
        Assert.Equal("webhook.unreadable", (await ReadAsync(body, StripeDialect.Signature(body, Secret, Seconds))).Refusal?.Code);

    [Fact]
    public async Task WHI_15_a_huge_body_is_not_even_checked_and_a_deep_one_not_read()
    {
        var huge = "{\"id\":\"" + new string('a', 300 * 1024) + "\"}";
        var deep = new string('[', 1000) + new string(']', 1000);

        Assert.Equal("webhook.unreadable", (await ReadAsync(huge, null)).Refusal?.Code);
        Assert.Equal("webhook.unreadable", (await ReadAsync(deep, StripeDialect.Signature(deep, Secret, Seconds))).Refusal?.Code);
    }

    private static Task<Result<GatewayNews>> ReadAsync(string body, string? signature) => ReadWithAsync(body, signature is null ? [] : new() { [Header] = signature });

    private static async Task<Result<GatewayNews>> ReadWithAsync(string body, Dictionary<string, string> headers)
    {
        await using var rig = await GatewayRig.StartAsync();
        return rig.News("stripe").Read(new GatewayDelivery(headers, Encoding.UTF8.GetBytes(body), Now));
    }
}
