using System.Globalization;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data.Auditing;

/// <summary>A thousand ways to change history with a raw connection to the file: each is found, at the right entry.</summary>
public sealed class TamperingTests
{
    private const int Rounds = 1_000;
    private const int Entries = 60;
    private const int EntriesPerHead = 20;

    [Fact]
    public async Task Every_tampering_is_found_at_the_first_entry_it_touched()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        for (var told = 0; told < Entries; told += EntriesPerHead)
        {
            await database.TellAsync(EntriesPerHead);
            await database.Use<ExportAuditHead>(database.Use<ReadAuditHead>()).ExecuteAsync(Actor.CommandLine, TimeSpan.Zero);
        }

        var seed = Random.Shared.Next();
        var dice = new Random(seed);
        using var bench = await TamperBench.OpenAsync(database);
        Assert.True((await bench.VerifyAsync()).Holds);
        var wrong = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var tampering = Tampering.Draw(dice, Entries, EntriesPerHead);
            await bench.ApplyAsync(tampering);
            var found = (await bench.VerifyAsync()).Fault;
            if (found?.Seq != tampering.FirstBad)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}: {tampering} is found at {found?.Seq} ({found?.Kind})"));
            }
        }

        Findings.AssertNone(wrong);
    }
}
