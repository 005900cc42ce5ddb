using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ReturnsDesk.Features.Returns.Signals;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Signals;

public sealed class SignalsWorkerTests
{
    [Fact]
    public async Task It_links_new_buyers_at_every_turn_and_tries_the_past_once_a_day()
    {
        await using var room = await SignalRoom.OpenAsync(Engine.Sqlite);
        var worker = new SignalsWorker(room.Desk.Get<LinkCustomers>(), room.Desk.Get<BackTestSignals>(), room.Desk.Get<ReadSignals>(), room.Desk.Database.Clock, NullLogger<SignalsWorker>.Instance);
        await room.BuyAsync(await room.BuyerAsync("Kim", "kim@example.test"), 1, daysAgo: 2);
        await worker.TurnAsync(CancellationToken.None);
        await room.BuyAsync(await room.BuyerAsync("Ola", "ola@example.test"), 1, daysAgo: 1);
        room.Desk.Database.Clock.Advance(TimeSpan.FromMinutes(5));
        await worker.TurnAsync(CancellationToken.None);

        Assert.Equal((2, 1), await CountAsync(room));

        room.Desk.Database.Clock.Advance(TimeSpan.FromHours(24));
        await worker.TurnAsync(CancellationToken.None);

        Assert.Equal((2, 2), await CountAsync(room));
    }

    private static async Task<(int Links, int Runs)> CountAsync(SignalRoom room)
    {
        await using var db = room.Desk.Database.Open();
        return (await db.CustomerLinks.CountAsync(), await db.SignalRuns.CountAsync());
    }
}
