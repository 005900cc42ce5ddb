using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>What a run found.</summary>
internal sealed record RigReport(
    RigPlan Plan, IReadOnlyList<Finding> Findings, int Acks, int Starts, IReadOnlyDictionary<string, int> Kills, IReadOnlyDictionary<string, int> Faults,
    IReadOnlyDictionary<string, int> Statuses, int LedgerReads, TimeSpan Took)
{
    public bool Holds => Findings.All(finding => finding.Holds);
}

/// <summary>A run from the empty database to the verdict.</summary>
internal sealed class RigRun(RigPlan plan, Action<string> say)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(90);

    public async Task<RigReport> RunAsync()
    {
        var clock = Stopwatch.GetTimestamp();
        await using var database = await RigDatabase.CreateAsync(plan.Engine, plan.Folder);
        var shop = new RigShop(database, plan);
        await shop.BuildAsync();
        var port = OwnProcess.FreePort();
        await using var gateway = await RigGateway.StartAsync(plan, port);
        await gateway.RegisterAsync(shop.Payments);
        await using var desk = new RigDesk(plan, database, gateway.DeskSettings, port);
        using var agents = new RigAgents(plan, desk.Address, await RigKey.CreateAsync(database), shop.Numbers);
        var nemesis = new Nemesis(plan, desk, () => agents.Acks.Count);
        var reader = new LedgerReader(database);
        say($"{shop.Numbers.Count} returns of {shop.Payments.Count} payments are ready after {Stopwatch.GetElapsedTime(clock).TotalSeconds:0} s");

        using var end = new CancellationTokenSource(LongestRun);
        var reading = reader.RunAsync(end.Token);
        var work = agents.RunAsync(end.Token);
        await nemesis.RunAsync(kill => SayEvery(kill, agents.Acks.Count));
        await work;
        say($"All {agents.Acks.Count} are acknowledged after {Stopwatch.GetElapsedTime(clock).TotalSeconds:0} s; the gateway behaves from now on");
        await gateway.HealAsync();
        await RestAsync(database);
        await end.CancelAsync();
        await reading;
        await desk.KillAsync();
        var findings = await new RigChecker(database, await gateway.BookAsync(), agents, reader).CheckAsync();
        return new RigReport(
            plan, findings, agents.Acks.Count, desk.Starts, nemesis.Kills, await gateway.FaultsAsync(), await StatusesAsync(database), reader.Reads, Stopwatch.GetElapsedTime(clock));
    }

    private void SayEvery(int kill, int acks)
    {
        if (kill % 20 == 0)
        {
            say($"{kill} kills, {acks} acknowledged");
        }
    }

    /// <summary>Waits until nothing moves any more, or patience is over; what still stands then is for the checker to find.</summary>
    private async Task RestAsync(RigDatabase database)
    {
        var end = DateTime.UtcNow + plan.Patience;
        while (DateTime.UtcNow < end)
        {
            await using var db = database.Open();
            var moving = await db.RefundIntents.CountAsync(intent => intent.Status == MoneyStatus.Queued || intent.Status == MoneyStatus.Sending || intent.Status == MoneyStatus.Unknown || intent.Status == MoneyStatus.Pending);
            if (moving == 0)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<Dictionary<string, int>> StatusesAsync(RigDatabase database)
    {
        await using var db = database.Open();
        return await db.RefundIntents.GroupBy(intent => intent.Status).ToDictionaryAsync(group => group.Key.ToString(), group => group.Count());
    }
}
