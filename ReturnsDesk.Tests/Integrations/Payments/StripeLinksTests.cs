using System.Text;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Integrations.Payments.Links;
using ReturnsDesk.Tests.Rig.Gateway.Stripe;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>Payment links at Stripe, over real HTTP to the fake gateway.</summary>
public sealed class StripeLinksTests
{
    private const string Event = """
        {"id":"evt_9","object":"event","type":"TYPE","data":{"object":{"id":"cs_9","object":"checkout.session","client_reference_id":"key-9","status":"STATE",
        "payment_status":"MONEY","payment_intent":"pi_9","amount_total":3240,"currency":"eur"}}}
        """;

    private static readonly Money Difference = new(3240, "EUR");

    [Fact]
    public async Task A_link_is_made_once_for_a_key_and_found_again_with_and_without_its_number()
    {
        await using var rig = await GatewayRig.StartAsync();
        var link = Link(rig);

        var made = await Links(rig).CreateAsync(link, CancellationToken.None);
        var again = await Links(rig).CreateAsync(link, CancellationToken.None);
        var byNumber = await Links(rig).AskAsync(link with { Reference = made.Reference }, CancellationToken.None);
        var byKey = await Links(rig).AskAsync(link, CancellationToken.None);

        Assert.Equal((LinkOutcome.Open, Difference), (made.Outcome, made.Amount));
        Assert.StartsWith("https://checkout.example.test/", made.Url);
        Assert.All([again, byNumber, byKey], answer => Assert.Equal((LinkOutcome.Open, made.Reference), (answer.Outcome, answer.Reference)));
        Assert.Single(rig.Fake.Checkout.Sessions);
    }

    [Fact]
    public async Task A_lost_answer_is_unknown_and_the_link_is_found_when_asked()
    {
        await using var rig = await GatewayRig.StartAsync();
        var link = Link(rig);
        rig.Fake.Checkout.LosesNextAnswer = true;

        Assert.Equal(LinkOutcome.Unknown, (await Links(rig).CreateAsync(link, CancellationToken.None)).Outcome);
        Assert.Equal(LinkOutcome.Open, (await Links(rig).AskAsync(link, CancellationToken.None)).Outcome);
        Assert.Equal(LinkOutcome.Absent, (await Links(rig).AskAsync(Link(rig), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_link_that_was_paid_is_told_as_paid_however_it_is_asked()
    {
        await using var rig = await GatewayRig.StartAsync();
        var link = Link(rig);
        var made = await Links(rig).CreateAsync(link, CancellationToken.None);
        var session = rig.Fake.Checkout.Sessions[link.Key];
        (session.Status, session.PaymentStatus) = ("complete", "paid");

        var asked = await Links(rig).AskAsync(link with { Reference = made.Reference }, CancellationToken.None);
        var closed = await Links(rig).CloseAsync(link with { Reference = made.Reference }, CancellationToken.None);

        Assert.All([asked, closed], answer => Assert.Equal((LinkOutcome.Paid, "pi_difference", Difference), (answer.Outcome, answer.PaymentReference, answer.Amount)));
    }

    [Fact]
    public async Task A_link_is_closed_and_a_foreign_one_says_nothing_of_ours()
    {
        await using var rig = await GatewayRig.StartAsync();
        var (link, other) = (Link(rig), Link(rig));
        var made = await Links(rig).CreateAsync(link, CancellationToken.None);

        Assert.Equal(LinkOutcome.Unknown, (await Links(rig).AskAsync(other with { Reference = made.Reference }, CancellationToken.None)).Outcome);
        Assert.Equal(LinkOutcome.Expired, (await Links(rig).CloseAsync(link with { Reference = made.Reference }, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task What_Stripe_refuses_is_refused_and_what_it_does_not_trust_waits()
    {
        await using var rig = await GatewayRig.StartAsync();
        await using var stranger = await GatewayRig.StartAsync(settings => settings["Payments:Stripe:ApiKey"] = "sk_test_somebody_elses_key");

        Assert.Equal(LinkOutcome.Refused, (await Links(rig).CreateAsync(Link(rig) with { BackTo = "" }, CancellationToken.None)).Outcome);
        Assert.Equal(LinkOutcome.NotYet, (await Links(stranger).CreateAsync(Link(stranger), CancellationToken.None)).Outcome);
        Assert.Equal(LinkOutcome.Unknown, (await Links(stranger).AskAsync(Link(stranger) with { Reference = "cs_1" }, CancellationToken.None)).Outcome);
    }

    [Theory]
    [InlineData("checkout.session.completed", "complete", "paid", LinkOutcome.Paid)]
    [InlineData("checkout.session.completed", "complete", "unpaid", LinkOutcome.Open)]
    [InlineData("checkout.session.async_payment_succeeded", "complete", "paid", LinkOutcome.Paid)]
    [InlineData("checkout.session.async_payment_failed", "complete", "unpaid", LinkOutcome.Expired)]
    [InlineData("checkout.session.expired", "expired", "unpaid", LinkOutcome.Expired)]
    public async Task News_of_a_link_is_proven_and_read(string type, string status, string paymentStatus, LinkOutcome outcome)
    {
        await using var rig = await GatewayRig.StartAsync();
        var body = Event.Replace("TYPE", type, StringComparison.Ordinal).Replace("STATE", status, StringComparison.Ordinal).Replace("MONEY", paymentStatus, StringComparison.Ordinal);
        var seconds = new DateTimeOffset(rig.Now).ToUnixTimeSeconds();
        GatewayDelivery Signed(string signature) => new(new Dictionary<string, string> { ["Stripe-Signature"] = signature }, Encoding.UTF8.GetBytes(body), rig.Now);

        var news = rig.News(GatewayRig.Stripe).Read(Signed(StripeDialect.Signature(body, GatewayRig.Keys.StripeWebhookSecret, seconds))).Value!;

        Assert.Equal(("evt_9", "key-9", false, outcome, "cs_9", "pi_9", Difference), (news.DeliveryId, news.Key, news.IsAboutARefund, news.Link!.Outcome, news.Link.Reference, news.Link.PaymentReference, news.Link.Amount));
        Assert.Equal("webhook.signature", rig.News(GatewayRig.Stripe).Read(Signed(StripeDialect.Signature(body, "whsec_of_somebody_else_entirely", seconds))).Refusal?.Code);
    }

    private static IPaymentLinks Links(GatewayRig rig) => rig.Service<PaymentLinkGateways>().For(GatewayRig.Stripe)!;

    private static PaymentLinkRequest Link(GatewayRig rig) => new(Guid.NewGuid().ToString("N"), Difference, "R26-00000001-5", "Difference for exchange R26-00000001-5", rig.Now.AddHours(23))
    {
        Email = "kim@example.test",
        BackTo = "https://shop.example/portal",
        FirstSentAt = rig.Now,
    };
}
