using System.Diagnostics;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Features.Settings.Verifying;

namespace ReturnsDesk.Cli.Bench.Whole;

/// <summary>How much is measured: so many returns at each of these numbers of crews, in a shop that has so many orders already.</summary>
internal sealed record WholePlan(int Orders, int Returns, IReadOnlyList<int> Parallel, int Seed);

/// <summary>What so many crews at once got done.</summary>
internal sealed record WholeLevel(int Parallel, int Returns, double PerSecond, long RepeatedWrites, int AskedAgain, IReadOnlyList<StepFigure> Steps);

/// <summary>Builds the shop, lets crews take returns from hand to hand, and checks the books afterwards.</summary>
internal sealed class WholeRun(ScratchDesk desk, WholePlan plan)
{
    private const int WarmUp = 20;

    public async Task<IReadOnlyList<WholeLevel>> RunAsync(Action<WholeLevel> tell, CancellationToken cancellationToken)
    {
        var crews = await OpenAsync(cancellationToken);
        var orders = new Queue<long>(await WholeOrders.AddAsync(desk.Services, WarmUp + (plan.Returns * plan.Parallel.Count), cancellationToken));
        await LevelAsync(crews, Math.Min(4, crews.Count), Take(orders, WarmUp), cancellationToken);
        var levels = new List<WholeLevel>();
        foreach (var parallel in plan.Parallel)
        {
            levels.Add(await LevelAsync(crews, parallel, Take(orders, plan.Returns), cancellationToken));
            tell(levels[^1]);
        }

        await CheckAsync(cancellationToken);
        return levels;
    }

    private async Task<IReadOnlyList<Crew>> OpenAsync(CancellationToken cancellationToken)
    {
        var now = desk.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        Hold(await desk.Services.GetRequiredService<BuildDemoShop>().ExecuteAsync(Actor.CommandLine, new DemoOptions { Orders = plan.Orders, Seed = plan.Seed, EndsAt = now }, null, cancellationToken));

        // No time to undo: it would be measured too.
        var merchant = await desk.Services.GetRequiredService<ReadMerchant>().ReadAsync(Actor.CommandLine, cancellationToken);
        Hold(await desk.Services.GetRequiredService<SaveMerchant>().ExecuteAsync(Actor.CommandLine, merchant with { HoldSeconds = 0 }, cancellationToken));
        return await Crew.HireAsync(desk.Services, plan.Parallel.Max(), cancellationToken);
    }

    private async Task<WholeLevel> LevelAsync(IReadOnlyList<Crew> crews, int parallel, List<long> orders, CancellationToken cancellationToken)
    {
        var (times, repeated, next) = (new StepTimes(), desk.RepeatedWrites, -1);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(crews.Take(parallel).Select(crew => Task.Run(
            async () =>
            {
                while (Interlocked.Increment(ref next) is var index && index < orders.Count)
                {
                    await using var scope = desk.Services.CreateAsyncScope();
                    await new WholeReturn(scope.ServiceProvider, crew, times).PlayAsync(orders[index], cancellationToken);
                }
            },
            cancellationToken)));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new WholeLevel(parallel, orders.Count, orders.Count / seconds, desk.RepeatedWrites - repeated, times.Again, [.. WholeReturn.Steps.Append(WholeReturn.Whole).Select(times.Figure)]);
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        var answers = await desk.Services.GetRequiredService<ReadInvariants>().ReadAsync(Actor.CommandLine, cancellationToken);
        if (answers.FirstOrDefault(answer => !answer.Holds) is { } broken)
        {
            throw new InvalidOperationException($"{broken.Code} does not hold after the run: {broken.Rows[0].Row}.");
        }
    }

    private static List<long> Take(Queue<long> orders, int count) => [.. Enumerable.Range(0, count).Select(_ => orders.Dequeue())];

    private static void Hold(Result result) => _ = result.Refusal is { } refusal ? throw new InvalidOperationException(RefusalWords.Sentence(refusal)) : true;

    private static void Hold<T>(Result<T> result) => Hold(new Result(result.Refusal));
}
