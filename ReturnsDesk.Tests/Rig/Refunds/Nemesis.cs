using ReturnsDesk.Data;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>
/// Kills the desk: one time of five at one of its named points, in turn; else, in turn too, within 400 ms of activity, and after so many acknowledgements that the kills are spread over the
/// whole work. Activity begins with the first acknowledgement after a start.
/// </summary>
internal sealed class Nemesis(RigPlan plan, RigDesk desk, Func<int> acknowledged)
{
    private const int LongestLifeMs = 400;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(30);
    private readonly Random _dice = new(plan.Seed);

    public Dictionary<string, int> Kills { get; } = [];

    private bool IsAllProposed => acknowledged() >= plan.Refunds;

    public async Task RunAsync(Action<int> progress, CancellationToken cancellationToken)
    {
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            var name = kill % 5 == 4
                ? await AtPointAsync(FaultPoint.All[kill / 5 % FaultPoint.All.Count], cancellationToken)
                : await AtRandomAsync(isShort: kill % 2 == 0, cancellationToken);
            await desk.KillAsync();
            Kills[name] = Kills.GetValueOrDefault(name) + 1;
            progress(kill + 1);
        }

        await desk.StartAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Where the point is not reached any more because the work is done, it is a kill like the others.</summary>
    private async Task<string> AtPointAsync(string point, CancellationToken cancellationToken)
    {
        if (await desk.StartAsync($"{point}:{_dice.Next(1, 6)}", cancellationToken))
        {
            await UntilAsync(() => desk.HasEnded, LongestWarmUp, cancellationToken);
        }

        return desk.HasEnded || await desk.EndsWithinAsync(TimeSpan.FromSeconds(3)) ? point : "at random";
    }

    private async Task<string> AtRandomAsync(bool isShort, CancellationToken cancellationToken)
    {
        var before = acknowledged();
        await desk.StartAsync(cancellationToken: cancellationToken);
        await UntilAsync(() => acknowledged() > before, LongestWarmUp, cancellationToken);
        if (!isShort)
        {
            // Two of five lives are long: of twice their share on average, they and the others together do nearly all.
            var enough = before + _dice.Next(1 + (4 * plan.Refunds / plan.Kills));
            await UntilAsync(() => acknowledged() >= enough, LongestLife, cancellationToken);
        }

        await Task.Delay(_dice.Next(LongestLifeMs), cancellationToken);
        return "at random";
    }

    /// <summary>Where nothing is left to propose, the sender is what is active.</summary>
    private async Task UntilAsync(Func<bool> isSo, TimeSpan longest, CancellationToken cancellationToken)
    {
        var end = DateTime.UtcNow + longest;
        while (!isSo() && !IsAllProposed && DateTime.UtcNow < end)
        {
            await Task.Delay(10, cancellationToken);
        }
    }
}
