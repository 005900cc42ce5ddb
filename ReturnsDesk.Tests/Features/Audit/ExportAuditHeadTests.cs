using Microsoft.Extensions.Logging.Abstractions;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Audit;

public sealed class ExportAuditHeadTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private TestDb _database = null!;

    private HeadFile Heads => _database.Use<HeadFile>();

    public async Task InitializeAsync() => _database = await TestDb.CreateAsync(Engine.Sqlite);

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task An_empty_chain_has_no_head()
    {
        Assert.Null((await ExportAsync(Day)).Value);
        Assert.False(File.Exists(Heads.Name));
    }

    [Fact]
    public async Task The_head_is_written_once_a_day()
    {
        await _database.TellAsync(2);

        var first = await ExportAsync(Day);
        await _database.TellAsync(1);
        var sameDay = await ExportAsync(Day);
        _database.Clock.Advance(Day);
        var nextDay = await ExportAsync(Day);

        Assert.Equal((2, null, 3L), (first.Value!.Seq, sameDay.Value, nextDay.Value?.Seq));
        Assert.Equal([2, 3], (await Heads.ReadAsync()).Heads.Select(head => head.Seq));
    }

    [Fact]
    public async Task At_the_end_it_is_written_where_something_was_added()
    {
        await _database.TellAsync(2);
        await ExportAsync(Day);

        var unchanged = await ExportAsync(TimeSpan.Zero);
        await _database.TellAsync(1);
        var added = await ExportAsync(TimeSpan.Zero);

        Assert.Equal((null, 3L), (unchanged.Value, added.Value?.Seq));
    }

    [Fact]
    public async Task The_worker_writes_at_start_and_at_the_end()
    {
        await _database.TellAsync(1);
        using var worker = new HeadWorker(Export(), _database.Clock, NullLogger<HeadWorker>.Instance);

        await worker.StartAsync(CancellationToken.None);
        await WaitForLinesAsync(1);
        await _database.TellAsync(1);
        await worker.StopAsync(CancellationToken.None);

        Assert.Equal([1, 2], (await Heads.ReadAsync()).Heads.Select(head => head.Seq));
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_is_told_and_does_not_swallow_the_next()
    {
        await _database.TellAsync(1);
        await File.WriteAllTextAsync(Heads.Name!, "1 abc");

        await ExportAsync(TimeSpan.Zero);

        var heads = await Heads.ReadAsync();
        var answer = await _database.VerifyAsync();
        Assert.Equal((1, 1), (Assert.Single(heads.Heads).Seq, heads.Unreadable));
        Assert.Equal((true, 1, 1), (answer.Holds, answer.AgreedHeads, answer.UnreadableLines));
    }

    private Task<ReturnsDesk.Domain.Result<ExportedHead?>> ExportAsync(TimeSpan unlessYoungerThan) => Export().ExecuteAsync(Actor.Automatic, unlessYoungerThan);

    private ExportAuditHead Export() => _database.Use<ExportAuditHead>(_database.Use<ReadAuditHead>());

    private async Task WaitForLinesAsync(int count)
    {
        while ((await Heads.ReadAsync()).Heads.Count < count)
        {
            await Task.Delay(20);
        }
    }
}
