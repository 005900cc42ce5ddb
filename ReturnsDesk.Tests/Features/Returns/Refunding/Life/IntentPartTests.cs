using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Life;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Life;

/// <summary>One part as it is shown; what is done with it is tested beside.</summary>
public sealed class IntentPartTests : ScreenTest
{
    private static readonly DateTime Sent = ARefundView.Sent;

    public IntentPartTests() => ComponentFactories.AddStub<PartActs>();

    [Fact]
    public void Tells_every_try_to_the_second_with_what_came_of_it()
    {
        var part = ARefundView.Part(MoneyStatus.Succeeded) with
        {
            SettledAt = Sent.AddSeconds(40),
            GatewayReference = "re_1",
            Attempts =
            [
                new(Sent, AttemptKind.Send, null, "") { Round = 1 },
                new(Sent.AddSeconds(20), AttemptKind.Answer, GatewayOutcome.Unknown, "timed out") { Round = 1, HttpStatus = 504 },
                new(Sent.AddSeconds(40), AttemptKind.Asked, GatewayOutcome.Succeeded, "") { Round = 2, HttpStatus = 200, Reference = "re_1" },
                new(Sent.AddSeconds(50), AttemptKind.News, GatewayOutcome.Succeeded, "") { Round = 2 },
                new(Sent.AddSeconds(60), AttemptKind.Person, GatewayOutcome.Unknown, "all is well") { By = "Fay Finance" },
            ],
        };

        var lines = Show(new PartChain(part, [])).FindAll(".attempt").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray();

        Assert.Equal(
            [
                "2026-03-02 09:01:10 Written down → Looked into it by Fay Finance all is well",
                "2026-03-02 09:01:00 The gateway told us → Paid",
                "2026-03-02 09:00:50 Asked → Paid HTTP 200 re_1",
                "2026-03-02 09:00:10 Sent → No answer after 20 s HTTP 504 timed out",
            ],
            lines);
    }

    [Fact]
    public void A_send_whose_answer_may_still_come_is_told_from_one_that_was_left_alone()
    {
        var sent = ARefundView.Part(MoneyStatus.Sending) with { Attempts = [new(Sent, AttemptKind.Send, null, "")] };
        Clock.SetUtcNow(new DateTimeOffset(Sent.AddSeconds(5)));

        Assert.Equal("The answer is awaited", Show(new PartChain(sent with { LeaseUntilAt = Sent.AddSeconds(90) }, [])).Find(".attempt strong").TextContent);
        Assert.Equal("No answer was stored", Show(new PartChain(sent with { LeaseUntilAt = Sent.AddSeconds(4) }, [])).Find(".attempt strong").TextContent);
    }

    [Fact]
    public void Old_tries_are_folded_away()
    {
        var part = ARefundView.Part(MoneyStatus.Unknown) with { Attempts = [.. Enumerable.Range(0, 9).Select(i => new AttemptView(Sent.AddMinutes(i), AttemptKind.Asked, GatewayOutcome.Unknown, ""))] };

        var shown = Show(new PartChain(part, []));

        Assert.Equal("3 earlier", shown.Find(".attempts summary").TextContent);
        Assert.Equal(9, shown.FindAll(".attempt").Count);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_calls_for_a_person_says_why_and_what_to_do(string code)
    {
        var part = ARefundView.Part(MoneyStatus.Parked) with { Attention = code, AttentionAt = Sent, Problem = "said so", Attempts = [new(Sent, AttemptKind.Asked, GatewayOutcome.NeedsAction, "said so")] };

        var box = Show(new PartChain(part, [])).Find($"[data-attention='{code}']");

        Assert.EndsWith(".", box.QuerySelector("strong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("said so", box.QuerySelector(".said")!.TextContent);
        Assert.DoesNotContain("AttentionNext", box.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Replaced_parts_are_folded_under_the_one_that_took_their_place()
    {
        var earlier = ARefundView.Part(MoneyStatus.Failed) with { ReplacedAt = Sent, Problem = "declined" };

        var shown = Show(new PartChain(ARefundView.Part(MoneyStatus.Queued, 2), [earlier]));

        Assert.Equal("Replaced by a later part (1)", shown.Find(".replaced > summary").TextContent);
        Assert.Contains("key1", shown.Find(".replaced-part").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("key1", shown.Find(".intent > .intent-grid").TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string> Codes => [.. AttentionCodes.All];

    private IRenderedComponent<IntentPart> Show(PartChain chain)
    {
        SignIn();
        return Render<IntentPart>(part => part.Add(p => p.View, ARefundView.Of(chain.Part)).Add(p => p.Chain, chain));
    }
}
