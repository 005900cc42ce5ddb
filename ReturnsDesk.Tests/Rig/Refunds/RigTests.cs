using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>The quick profile of the rig: 500 refunds and 20 kills. The full one runs by command; see docs/reliability.md.</summary>
[Collection(RigCollection.Name)]
public sealed class RigTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData(Engine.Sqlite, 500, 20)]
    [InlineData(Engine.PostgreSql, 500, 20)]
    public async Task No_refund_is_lost_or_doubled(Engine engine, int refunds, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("returnsdesk-rig-").FullName;
        var plan = new RigPlan { Engine = engine, Refunds = refunds, Kills = kills, Seed = Random.Shared.Next(1_000_000), Folder = folder, Patience = TimeSpan.FromMinutes(3) };

        var report = await new RigRun(plan, output.WriteLine).RunAsync();

        Assert.True(report.Holds, $"{plan}\n" + string.Join('\n', report.Findings.Where(finding => !finding.Holds).SelectMany(finding => finding.Violations.Take(5).Select(violation => $"{finding.Id} {finding.Invariant}: {violation}"))));
        Assert.True(report.Acks >= refunds, $"{plan}: {report.Acks} acknowledged");
        Assert.Equal(kills + 1, report.Starts);
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Runs by itself: it starts processes of its own and counts on the machine.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RigCollection
{
    public const string Name = "Rig";
}
