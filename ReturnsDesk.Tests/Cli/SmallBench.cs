using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Cli.Bench;

namespace ReturnsDesk.Tests.Cli;

/// <summary>The smallest shop that <c>bench</c> builds, in a folder of its own.</summary>
internal sealed class SmallBench : IAsyncDisposable
{
    private const int Orders = 100;
    private readonly BenchFolder _folder;
    private readonly ServiceProvider _services;

    private SmallBench(BenchFolder folder, ServiceProvider services, BenchRoom room) => (_folder, _services, Room) = (folder, services, room);

    public BenchRoom Room { get; }

    public static async Task<SmallBench> BuildAsync()
    {
        var folder = new BenchFolder();
        var file = folder.PathOf("shop.db");
        var services = CommandLineServices.Build(file);
        await CommandLineServices.PrepareAsync(services, CancellationToken.None);
        var bench = new SmallBench(folder, services, new BenchRoom(services.CreateScope().ServiceProvider, file, Orders, Seed: 1));
        Assert.True(await bench.BuildAgainAsync());
        return bench;
    }

    public Task<bool> BuildAgainAsync(int orders = Orders) => BenchShop.BuildAsync(Room with { Orders = orders }, new Progress<int>(), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
