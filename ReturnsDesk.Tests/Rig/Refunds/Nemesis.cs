using ReturnsDesk.Data;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>Kills the desk: four times of five at a random moment, else at one of its named points, in turn.</summary>
internal sealed class Nemesis(RigPlan plan, RigDesk desk)
{
    private const int LongestLifeMs = 1_000;
    private readonly Random _dice = new(plan.Seed);

    public Dictionary<string, int> Kills { get; } = [];

    public async Task RunAsync(Action<int> progress)
    {
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            var point = kill % 5 == 4 ? FaultPoint.All[kill / 5 % FaultPoint.All.Count] : null;
            if (point is null)
            {
                await desk.StartAsync();
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
}
