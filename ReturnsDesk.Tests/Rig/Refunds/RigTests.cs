using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>The quick profile of the rig: 100 refunds and 4 kills. The full one runs by command; see docs/reliability.md.</summary>
[Collection(RigCollection.Name)]
[Trait("Profile", "Long")]
public sealed class RigTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Refunds = 100;
    private const int Kills = 4;

    /// <summary>Both engines at once: a run waits for starts, leases and polls half of its time.</summary>
    [Fact]
    public Task No_refund_is_lost_or_doubled() => Task.WhenAll(RunAsync(Engine.Sqlite), RunAsync(Engine.PostgreSql));

    private async Task RunAsync(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("returnsdesk-rig-").FullName;
        var plan = new RigPlan { Engine = engine, Refunds = Refunds, Kills = Kills, Seed = Random.Shared.Next(1_000_000), Folder = folder, Patience = TimeSpan.FromMinutes(3) };

        var report = await new RigRun(plan, said => output.WriteLine($"{engine}: {said}")).RunAsync();

        output.WriteLine($"{plan}: {report.Took.TotalSeconds:0} s");
        Assert.True(report.Holds, $"{plan}\n" + string.Join('\n', report.Findings.Where(finding => !finding.Holds).SelectMany(finding => finding.Violations.Take(5).Select(violation => $"{finding.Id} {finding.Invariant}: {violation}"))));
        Assert.True(report.Acks >= Refunds, $"{plan}: {report.Acks} acknowledged");
        Assert.Equal(Kills + 1, report.Starts);
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Runs by itself: it starts processes of its own and counts on the machine.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RigCollection
{
    public const string Name = "Rig";
}
