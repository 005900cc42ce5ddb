using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Features.Settings.Verifying;

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

    /// <summary>Whatever ends it, the processes that it started are gone afterwards.</summary>
    public async Task<RigReport> RunAsync(CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.GetTimestamp();
        await using var database = await RigDatabase.CreateAsync(plan.Engine, plan.Folder);
        var shop = new RigShop(database, plan);
        await shop.BuildAsync(cancellationToken);
        var port = OwnProcess.FreePort();
        await using var gateway = await RigGateway.StartAsync(plan, port);
        await gateway.RegisterAsync(shop.Payments);
        await using var desk = new RigDesk(plan, database, gateway.DeskSettings, port);
        using var agents = new RigAgents(plan, desk.Address, await RigKey.CreateAsync(database), shop.Numbers);
        var nemesis = new Nemesis(plan, desk, () => agents.Acks.Count);
        var reader = new LedgerReader(database);
        say($"{shop.Numbers.Count} returns of {shop.Payments.Count} payments are ready after {Stopwatch.GetElapsedTime(clock).TotalSeconds:0} s");

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(LongestRun);
        var reading = reader.RunAsync(end.Token);
        var work = agents.RunAsync(end.Token);
        await nemesis.RunAsync(kill => SayEvery(kill, agents.Acks.Count), end.Token);
        say($"{agents.Acks.Count} are acknowledged when the last kill is over, after {Stopwatch.GetElapsedTime(clock).TotalSeconds:0} s");
        await work;
        cancellationToken.ThrowIfCancellationRequested();
        say($"All {agents.Acks.Count} are acknowledged after {Stopwatch.GetElapsedTime(clock).TotalSeconds:0} s; the gateway behaves from now on");
        await gateway.HealAsync();
        await RestAsync(database, end.Token);
        say($"At rest after {Stopwatch.GetElapsedTime(clock).TotalSeconds:0} s");
        await end.CancelAsync();
        await reading;
        await desk.KillAsync();
        var findings = await CheckAsync(database, gateway, agents, reader);
        return new RigReport(
            plan, findings, agents.Acks.Count, desk.Starts, nemesis.Kills, await gateway.FaultsAsync(), await StatusesAsync(database), reader.Reads, Stopwatch.GetElapsedTime(clock));
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(RigDatabase database, RigGateway gateway, RigAgents agents, LedgerReader reader)
    {
        var evidence = new RigEvidence
        {
            Book = await gateway.BookAsync(),
            Told = await gateway.ToldAsync(),
            Acks = agents.Acks,
            Problems = agents.Problems,
            Looks = reader.Reads,
            OutOfBalance = reader.OutOfBalance,
            Uncalled = reader.Uncalled,
        };
        var invariants = await database.Get<ReadInvariants>().ReadAsync(Actor.CommandLine);
        var chain = await database.Get<VerifyAudit>().ReadAsync(Actor.CommandLine);
        return await new RigChecker(database.Open, invariants, chain, evidence).CheckAsync();
    }

    private void SayEvery(int kill, int acks)
    {
        if (kill % 20 == 0)
        {
            say($"{kill} kills, {acks} acknowledged");
        }
    }

    /// <summary>
    /// Waits until nothing is on its way any more that does not call for a person, or nothing came to rest for as long as patience is; what still stands then is for the checker to find. A long queue is worked off as fast as
    /// the machine can; a part that is stuck is not.
    /// </summary>
    private async Task RestAsync(RigDatabase database, CancellationToken cancellationToken)
    {
        var (least, end) = (int.MaxValue, DateTime.UtcNow + plan.Patience);
        while (least > 0 && DateTime.UtcNow < end)
        {
            await using var db = database.Open();
            var moving = await BookComparison.OnTheirWay(db.RefundIntents).CountAsync(cancellationToken);
            if (moving < least)
            {
                (least, end) = (moving, DateTime.UtcNow + plan.Patience);
            }

            await Task.Delay(least > 0 ? TimeSpan.FromSeconds(1) : TimeSpan.Zero, cancellationToken);
        }
    }

    private static async Task<Dictionary<string, int>> StatusesAsync(RigDatabase database)
    {
        await using var db = database.Open();
        return await db.RefundIntents.GroupBy(intent => intent.Status).ToDictionaryAsync(group => group.Key.ToString(), group => group.Count());
    }
}
