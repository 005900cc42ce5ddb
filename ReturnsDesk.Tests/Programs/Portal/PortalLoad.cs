using System.Diagnostics;
using ReturnsDesk.Cli.Bench;
using SkiaSharp;

namespace ReturnsDesk.Tests.Programs.Portal;

/// <summary>Lets customers do one thing after the other, so many at once, and times each of them as a browser would: page and form.</summary>
internal sealed class PortalLoad(BenchServer server, PortalOrders orders, int parallel, TextWriter error)
{
    private const int WarmUp = 20;
    private const int PhotoSide = 2_200;

    public static string Words(string key) => key switch
    {
        "Bench.What" => "measured",
        "Bench.Median" => "median",
        "Bench.Unit" => "unit",
        "Bench.lookup-rate" => "Look-ups (page, form, code queued)",
        "Bench.lookup" => "One look-up",
        "Bench.apply-rate" => "Applications (three pages and forms, one photo of about 3 MB, sent)",
        "Bench.apply" => "One application",
        "Bench.status-rate" => "Pages of a return's status",
        "Bench.status" => "One page of a return's status",
        "Bench.memory" => "Memory of the server afterwards (RSS)",
        _ => key,
    };

    public async Task<BenchReport> RunAsync(CancellationToken cancellationToken)
    {
        var photo = Photo();
        error.WriteLine($"{orders.ToReturn.Count} orders to return, {orders.Returned.Count} returns, a photo of {photo.Length / 1024} kB");
        var figures = new List<BenchFigure>();
        figures.AddRange(await MeasureAsync("lookup", orders.ToReturn, needsSession: false, (customer, order) => customer.LookUpAsync(order, cancellationToken), cancellationToken));
        figures.AddRange(await MeasureAsync("status", orders.Returned, needsSession: true, (customer, order) => customer.LookHowFarAsync(order, cancellationToken), cancellationToken));
        figures.AddRange(await MeasureAsync("apply", orders.ToReturn, needsSession: true, (customer, order) => customer.ApplyAsync(order, photo, cancellationToken), cancellationToken));
        figures.Add(new BenchFigure("memory", "MB", server.Megabytes(), null, 1));
        return BenchReport.Of(TimeProvider.System.GetUtcNow().UtcDateTime, orders.Orders, orders.Returns, figures);
    }

    private async Task<IReadOnlyList<BenchFigure>> MeasureAsync(
        string code, IReadOnlyList<PortalBenchOrder> asked, bool needsSession, Func<PortalCustomer, PortalBenchOrder, Task> deed, CancellationToken cancellationToken)
    {
        var customers = asked.Select((_, number) => new PortalCustomer(server.Address, number)).ToList();
        if (needsSession)
        {
            await Parallel.ForEachAsync(asked.Index(), Options(cancellationToken), async (pair, _) => await customers[pair.Index].ComeInAsync(pair.Item, cancellationToken));
        }

        foreach (var warm in asked.Take(WarmUp).Index())
        {
            await deed(customers[warm.Index], warm.Item);
        }

        var times = new double[asked.Count - WarmUp];
        var begin = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(asked.Index().Skip(WarmUp), Options(cancellationToken), async (pair, _) =>
        {
            var start = Stopwatch.GetTimestamp();
            await deed(customers[pair.Index], pair.Item);
            times[pair.Index - WarmUp] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        var rate = times.Length / Stopwatch.GetElapsedTime(begin).TotalSeconds;
        customers.ForEach(customer => customer.Dispose());
        error.WriteLine($"{code}: {rate:0.0} a second");
        return [new BenchFigure(code + "-rate", "per s", rate, null, times.Length), Stopwatches.Figure(code, times)];
    }

    private ParallelOptions Options(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };

    /// <summary>Noise does not compress: about 3 MB, as phones send them.</summary>
    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(PhotoSide, PhotoSide, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var noise = new Random(5);
        var pixels = new SKColor[PhotoSide * PhotoSide];
        for (var at = 0; at < pixels.Length; at++)
        {
            pixels[at] = new SKColor((uint)noise.Next() | 0xFF000000);
        }

        bitmap.Pixels = pixels;
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }
}
