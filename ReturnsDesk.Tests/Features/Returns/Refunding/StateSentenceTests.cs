using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Features.Returns.Refunding.Life;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class StateSentenceTests : ScreenTest
{
    private static readonly DateTime Sent = ARefundView.Sent;
    private static readonly PartState Queued = ARefundView.Part(MoneyStatus.Queued) with { FirstSentAt = null, NextAt = Sent };

    [Fact]
    public void A_held_part_says_when_it_is_sent() => Assert.Equal("Sent at 09:00:10; can be undone until then", Tell(Queued, Sent.AddSeconds(-4)));

    [Fact]
    public void A_part_past_its_hold_says_how_soon_it_is_sent() => Assert.Equal("Sent in a moment", Tell(Queued, Sent));

    [Fact]
    public void A_part_to_pay_by_hand_says_how_long_it_waits() => Assert.Equal("To be paid by hand for 3 h", Tell(Queued with { IsManual = true }, Sent.AddHours(3)));

    [Fact]
    public void A_part_that_was_put_off_says_by_whom_and_when_it_goes_out_again() =>
        Assert.Equal("the test gateway put it off; sent again in 59 min", Tell(Queued with { FirstSentAt = Sent, NextAt = Sent.AddHours(1) }, Sent.AddMinutes(1)));

    [Fact]
    public void A_part_being_sent_says_since_when() => Assert.Equal("Sent at 09:00:10; waiting for the answer", Tell(ARefundView.Part(MoneyStatus.Sending) with { LeaseUntilAt = Sent.AddSeconds(90) }, Sent.AddSeconds(3)));

    [Fact]
    public void A_send_that_nobody_came_back_from_says_so() =>
        Assert.Equal("Sent at 09:00:10, no answer was stored; asked about in a moment", Tell(ARefundView.Part(MoneyStatus.Sending) with { LeaseUntilAt = Sent.AddSeconds(90) }, Sent.AddSeconds(91)));

    [Fact]
    public void Without_an_answer_it_says_since_when_and_when_the_desk_asks_again() => Assert.Equal("No answer since 09:00:10; asked again in 30 s", Tell(ARefundView.Part(MoneyStatus.Unknown), Sent.AddSeconds(60)));

    [Fact]
    public void What_the_gateway_does_not_have_is_sent_again() =>
        Assert.Equal("Alipay has nothing under the key; sent again in 30 s", Tell(ARefundView.Part(MoneyStatus.Unknown) with { Gateway = "alipay", AbsentAt = Sent }, Sent.AddSeconds(60)));

    [Fact]
    public void What_a_gateway_accepted_says_how_long_it_has_been_there() =>
        Assert.Equal("With Alipay for 2 h; asked again in 30 min", Tell(ARefundView.Part(MoneyStatus.Pending) with { Gateway = "alipay", NextAt = Sent.AddMinutes(150) }, Sent.AddHours(2)));

    [Fact]
    public void A_failed_part_says_why() => Assert.Equal("Failed 2 h ago: card closed", Tell(ARefundView.Part(MoneyStatus.Failed) with { Problem = "card closed" }, Sent.AddHours(2)));

    [Fact]
    public void The_day_stands_there_once_it_is_over() => Assert.Equal("Paid at 2026-03-02 09:00", Tell(ARefundView.Part(MoneyStatus.Succeeded) with { SettledAt = Sent }, Sent.AddDays(2)));

    [Fact]
    public void Nothing_is_promised_while_its_gateway_is_stopped() =>
        Assert.Equal("Sent once the test gateway is resumed", Tell(Queued, Sent, new GatewayRest("test", Sent, "401", null, 1)));

    [Fact]
    public void A_paused_gateway_is_called_at_the_end_of_its_pause() =>
        Assert.Equal("Sent in 45 s", Tell(Queued, Sent, new GatewayRest("test", null, null, Sent.AddSeconds(45), 1)));

    [Fact]
    public void A_gateway_without_a_word_keeps_its_own_name() => Assert.StartsWith("With acme for", Tell(ARefundView.Part(MoneyStatus.Pending) with { Gateway = "acme" }, Sent), StringComparison.Ordinal);

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_status_has_a_sentence(string culture)
    {
        Speak(culture);

        var told = Enum.GetValues<MoneyStatus>().Select(status => Tell(ARefundView.Part(status), Sent.AddMinutes(1))).ToArray();

        Assert.Equal(told.Length, told.Distinct().Count());
        Assert.DoesNotContain(told, sentence => sentence.StartsWith("State.", StringComparison.Ordinal));
    }

    private string Tell(PartState part, DateTime now, GatewayRest? rest = null) =>
        new StateSentence(Services.GetRequiredService<IStringLocalizer<RefundLifeTexts>>(), Services.GetRequiredService<MerchantZone>(), now).Of(part, rest);
}
