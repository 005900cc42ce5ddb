using ReturnsDesk.Data;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>Kills the desk: four times of five after up to 400 ms of activity, else at one of its named points, in turn. Activity begins with the first acknowledgement after a start.</summary>
internal sealed class Nemesis(RigPlan plan, RigDesk desk, Func<int> acknowledged)
{
    private const int LongestLifeMs = 400;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(10);
    private readonly Random _dice = new(plan.Seed);

    public Dictionary<string, int> Kills { get; } = [];

    public async Task RunAsync(Action<int> progress)
    {
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            var point = kill % 5 == 4 ? FaultPoint.All[kill / 5 % FaultPoint.All.Count] : null;
            if (point is null)
            {
                var before = acknowledged();
                await desk.StartAsync();
                await ActivityAsync(before);
                await Task.Delay(_dice.Next(LongestLifeMs));
            }
            else if (await desk.StartAsync($"{point}:{_dice.Next(1, 6)}"))
            {
                // Where the point is not reached any more because the work is done, it is a kill like the others.
                point = await desk.EndsWithinAsync(TimeSpan.FromSeconds(3)) ? point : null;
            }

            await desk.KillAsync();
            var name = point ?? "at random";
            Kills[name] = Kills.GetValueOrDefault(name) + 1;
            progress(kill + 1);
        }

        await desk.StartAsync();
    }

    /// <summary>Where nothing is left to propose, the sender is what is active.</summary>
    private async Task ActivityAsync(int before)
    {
        var end = DateTime.UtcNow + LongestWarmUp;
        while (acknowledged() == before && acknowledged() < plan.Refunds && DateTime.UtcNow < end)
        {
            await Task.Delay(10);
        }
    }
}
