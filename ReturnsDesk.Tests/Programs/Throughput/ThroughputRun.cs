using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Rig.Gateway;
using ReturnsDesk.Tests.Rig.Refunds;

namespace ReturnsDesk.Tests.Programs.Throughput;

/// <summary>Milliseconds of the kinds of waiting, and what the sender got done of a full queue.</summary>
internal sealed record ThroughputFigure(ThroughputSetting Setting, int Refunds, int Parts, double PerSecond, double[] Stored, double[] Sent, double[] AtEase);

/// <summary>
/// Cases that wait for their refund, a gateway that behaves and takes its time, and the desk's own use cases in between: first all are proposed with the sender at rest, then the sender empties
/// the queue, then some are proposed one by one while the worker goes on as it does in the program.
/// </summary>
internal sealed class ThroughputRun(ThroughputPlan plan, Action<string> say)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The engine with its version, once the run has begun.</summary>
    public string Engine { get; private set; } = "";

    public async Task<IReadOnlyList<ThroughputFigure>> RunAsync(string folder)
    {
        await using var database = await RigDatabase.CreateAsync(plan.Engine, folder);
        Engine = await EngineAsync(database);
        var shop = new RigShop(database, new RigPlan { Engine = plan.Engine, Refunds = plan.WarmUp + ((plan.PerSetting + plan.AtEase) * plan.Settings.Count), Kills = 0, Seed = 1, Folder = folder });
        await shop.BuildAsync();
        await using var gateway = await FakeGateway.StartAsync(new FakeGatewaySetup { Keys = GatewayKeys.Create() });
        shop.Payments.ForEach(payment => gateway.Book.Register(payment.Gateway, payment.Reference, payment.Captured, payment.Currency));
        say($"{shop.Numbers.Count} returns of {shop.Payments.Count} payments are ready");

        var numbers = new Queue<string>(shop.Numbers);
        var figures = new List<ThroughputFigure>();
        foreach (var setting in plan.Settings)
        {
            gateway.Modes.Use(Behaving(setting.LatencyMs));
            await using var desk = await ThroughputDesk.OpenAsync(database, gateway.Setup.Keys.DeskSettings(gateway.Address), setting, plan);
            if (figures.Count == 0)
            {
                await EmptyAsync(desk, (await ProposeAsync(desk, Take(numbers, plan.WarmUp))).Refunds);
            }

            figures.Add(await MeasureAsync(desk, setting, numbers));
            say(string.Create(CultureInfo.InvariantCulture, $"{setting}: {figures[^1].PerSecond:0.0} refunds a second"));
        }

        return figures;
    }

    private async Task<ThroughputFigure> MeasureAsync(ThroughputDesk desk, ThroughputSetting setting, Queue<string> numbers)
    {
        var (refunds, stored) = await ProposeAsync(desk, Take(numbers, plan.PerSetting));
        var seconds = await EmptyAsync(desk, refunds);
        var parts = await desk.SettledAsync(refunds);
        double[] sent = [.. parts.Select(part => (part.SettledAt!.Value - part.FirstSentAt!.Value).TotalMilliseconds)];
        return new ThroughputFigure(setting, refunds.Count, parts.Count, refunds.Count / seconds, stored, sent, await AtEaseAsync(desk, Take(numbers, plan.AtEase)));
    }

    /// <summary>Calls the sender as the worker does, without its rests, until nothing of these is left; gives the seconds.</summary>
    private static async Task<double> EmptyAsync(ThroughputDesk desk, IReadOnlyCollection<long> refunds)
    {
        var start = Stopwatch.GetTimestamp();
        var send = desk.Get<SendRefunds>();
        while ((await send.ExecuteAsync(Actor.Automatic) > 0 || await desk.OpenAsync(refunds) > 0) && Stopwatch.GetElapsedTime(start) < Patience)
        {
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<(IReadOnlyCollection<long> Refunds, double[] Milliseconds)> ProposeAsync(ThroughputDesk desk, IEnumerable<string> numbers)
    {
        var (refunds, times) = (new ConcurrentBag<long>(), new ConcurrentBag<double>());
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = ThroughputPlan.Agents }, async (number, _) =>
        {
            var start = Stopwatch.GetTimestamp();
            refunds.Add(await ProposeAsync(desk, number));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        });
        return (refunds.ToHashSet(), [.. times]);
    }

    /// <summary>From the queue to the money: nobody else is there, but the worker rests between its looks.</summary>
    private async Task<double[]> AtEaseAsync(ThroughputDesk desk, IEnumerable<string> numbers)
    {
        using var worker = desk.Make<RefundWorker>();
        await worker.StartAsync(CancellationToken.None);
        var refunds = new HashSet<long>();
        foreach (var number in numbers)
        {
            refunds.Add(await ProposeAsync(desk, number));
            await Task.Delay(plan.EaseBetween);
        }

        var start = Stopwatch.GetTimestamp();
        while (await desk.OpenAsync(refunds) > 0 && Stopwatch.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(100);
        }

        await worker.StopAsync(CancellationToken.None);
        return [.. (await desk.SettledAsync(refunds)).Select(part => (part.SettledAt!.Value - part.SendAfterAt).TotalMilliseconds)];
    }

    private static async Task<long> ProposeAsync(ThroughputDesk desk, string number)
    {
        var proposed = await desk.Get<ProposeRefund>().ExecuteAsync(desk.Agent, new CaseRef(number), new RefundWish());
        return proposed.Refusal is { } refusal ? throw new InvalidOperationException($"{number}: {refusal.Code}") : proposed.Value;
    }

    private static async Task<string> EngineAsync(RigDatabase database)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        return await EngineWords.OfAsync(db.Database.GetDbConnection());
    }

    private static ModeTable Behaving(int latencyMs) =>
        latencyMs == 0 ? new ModeTable() : new ModeTable { Send = { [string.Create(CultureInfo.InvariantCulture, $"slow({latencyMs / 1000.0})")] = 1 } };

    private static List<string> Take(Queue<string> numbers, int count) => [.. Enumerable.Range(0, count).Select(_ => numbers.Dequeue())];
}
