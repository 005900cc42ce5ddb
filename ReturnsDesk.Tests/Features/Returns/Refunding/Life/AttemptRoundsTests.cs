using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Life;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Life;

public sealed class AttemptRoundsTests
{
    [Fact]
    public void A_send_and_its_answer_are_one_round_and_the_newest_stands_first()
    {
        var rounds = AttemptRounds.Of([Send(0, 1), Answer(20, 1, GatewayOutcome.Unknown), Asked(25, GatewayOutcome.Absent), Send(30, 3), Answer(31, 3, GatewayOutcome.Succeeded)]);

        Assert.Equal([AttemptKind.Send, AttemptKind.Asked, AttemptKind.Send], rounds.Select(round => round.Kind));
        Assert.Equal([GatewayOutcome.Succeeded, GatewayOutcome.Absent, GatewayOutcome.Unknown], rounds.Select(round => round.Heard?.Outcome));
        Assert.Equal([TimeSpan.FromSeconds(1), null, TimeSpan.FromSeconds(20)], rounds.Select(round => round.Took));
    }

    [Fact]
    public void A_send_without_an_answer_stays_visible_beside_what_was_asked_later()
    {
        var rounds = AttemptRounds.Of([Send(0, 1), Asked(95, GatewayOutcome.Succeeded)]);

        Assert.Equal([null, GatewayOutcome.Succeeded], rounds.Reverse().Select(round => round.Heard?.Outcome));
    }

    [Fact]
    public void An_answer_that_comes_late_still_finds_its_send()
    {
        var rounds = AttemptRounds.Of([Send(0, 1), Asked(95, GatewayOutcome.Unknown), Answer(99, 1, GatewayOutcome.Succeeded)]);

        Assert.Equal((2, TimeSpan.FromSeconds(99)), (rounds.Count, rounds[^1].Took));
    }

    [Fact]
    public void An_answer_without_a_send_is_a_round_of_its_own() => Assert.Equal(AttemptKind.Answer, AttemptRounds.Of([Answer(1, 1, GatewayOutcome.Succeeded)]).Single().Kind);

    private static AttemptView Send(int second, int round) => new(ARefundView.Sent.AddSeconds(second), AttemptKind.Send, null, "") { Round = round };

    private static AttemptView Answer(int second, int round, GatewayOutcome outcome) => new(ARefundView.Sent.AddSeconds(second), AttemptKind.Answer, outcome, "") { Round = round };

    private static AttemptView Asked(int second, GatewayOutcome outcome) => new(ARefundView.Sent.AddSeconds(second), AttemptKind.Asked, outcome, "") { Round = 2 };
}
