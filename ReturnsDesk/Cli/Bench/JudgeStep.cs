using System.Diagnostics;
using ReturnsDesk.Domain.Eligibility;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Verdicts a second on one core: a policy of fifty rules, a thousand lines that differ, each judged whole with its trace, without the search for the nearest change.</summary>
internal sealed class JudgeStep(int verdicts = 400_000, int repetitions = 5) : IBenchStep
{
    public Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var judge = new PolicyJudge(JudgeLoad.Policy);
        var facts = JudgeLoad.Facts(room.Seed);
        var rates = new List<double>();
        for (var i = 0; i <= repetitions; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rates.Add(Rate(judge, facts));
        }

        // The first run is the warm-up.
        return Task.FromResult<IReadOnlyList<BenchFigure>>([Stopwatches.Figure("judge", "verdicts/s", [.. rates.Skip(1)])]);
    }

    private double Rate(PolicyJudge judge, JudgedFacts[] facts)
    {
        var start = Stopwatch.GetTimestamp();
        var asked = 0L;
        for (var i = 0; i < verdicts; i++)
        {
            asked += judge.Line(facts[i % facts.Length]).Trace.Count;
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return asked >= 4L * verdicts ? verdicts / seconds : throw new InvalidOperationException("A verdict was not reasoned.");
    }
}
