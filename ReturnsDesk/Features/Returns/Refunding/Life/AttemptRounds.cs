using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>One try with what came of it, or one thing that was heard. <see cref="Begun"/> is the send; <see cref="Heard"/> its answer, or what was heard without one.</summary>
public sealed record AttemptRound(AttemptView? Begun, AttemptView? Heard)
{
    public DateTime At => (Begun ?? Heard)!.At;
    public AttemptKind Kind => (Begun ?? Heard)!.Kind;

    /// <summary>How long the answer took; null where there is none to take time.</summary>
    public TimeSpan? Took => Begun is null || Heard is null ? null : Heard.At - Begun.At;
}

/// <summary>Puts sends and their answers together; newest first.</summary>
public static class AttemptRounds
{
    public static IReadOnlyList<AttemptRound> Of(IReadOnlyList<AttemptView> attempts)
    {
        List<AttemptRound> rounds = [];
        foreach (var attempt in attempts)
        {
            var begun = attempt.Kind == AttemptKind.Answer
                ? rounds.FindLastIndex(round => round is { Begun: { } send, Heard: null } && send.Round == attempt.Round)
                : -1;
            if (begun >= 0)
            {
                rounds[begun] = rounds[begun] with { Heard = attempt };
            }
            else
            {
                rounds.Add(attempt.Kind == AttemptKind.Send ? new AttemptRound(attempt, null) : new AttemptRound(null, attempt));
            }
        }

        rounds.Reverse();
        return rounds;
    }
}
