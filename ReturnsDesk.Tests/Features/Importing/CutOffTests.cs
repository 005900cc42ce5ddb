using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Tests.Features.Importing.Reading;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Importing;

/// <summary>Ten thousand rows, five thousand orders, and something that stops the import half way.</summary>
public sealed class CutOffTests
{
    private const int Orders = 5_000;

    private static readonly string File =
        Tables.Header + string.Concat(Enumerable.Range(0, Orders).Select(i => $"N{i},2024-01-02,X,1,1.00,EUR\nN{i},2024-01-02,Y,2,3.00,EUR\n"));

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_disk_that_goes_away_leaves_whole_orders_and_the_next_run_goes_on(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        var file = new BrittleFile(File);

        await Assert.ThrowsAsync<IOException>(() => room.OrdersAsync([file.Source], progress: new AtRow(5_000, () => file.IsGone = true)));

        var (stored, halves) = await room.CountAsync(linesOfEach: 2);
        Assert.InRange(stored, 1, Orders - 1);
        Assert.Equal((0, ImportState.CutOff), (halves, await LastStateAsync(room)));
        await GoesOnAsync(room, stored);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_person_who_stops_it_keeps_whole_orders_and_can_go_on(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        using var stop = new CancellationTokenSource();

        var report = await room.OrdersAsync([Tables.Text(File)], progress: new AtRow(5_000, stop.Cancel), cancellationToken: stop.Token);

        var (stored, halves) = await room.CountAsync(linesOfEach: 2);
        Assert.True(report.WasCancelled);
        Assert.Equal((report.Added, 0, ImportState.Cancelled), (stored, halves, await LastStateAsync(room)));
        Assert.InRange(stored, 1, Orders - 1);
        await GoesOnAsync(room, stored);
    }

    private static async Task GoesOnAsync(ImportRoom room, int stored)
    {
        var again = await room.OrdersAsync(File);

        Assert.Equal((Orders - stored, 0, stored), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal((Orders, 0), await room.CountAsync(linesOfEach: 2));
    }

    private static async Task<ImportState> LastStateAsync(ImportRoom room)
    {
        await using var db = room.Desk.Database.Open();
        return (await db.ImportBatches.OrderBy(batch => batch.Id).LastAsync()).State;
    }

    private sealed class AtRow(int row, Action act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Rows >= row)
            {
                act();
            }
        }
    }
}
