using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Features.Returns.Queue;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Labels that were issued, printed one after the other on one thread: from the database to the bytes of the PDF, another case every time.</summary>
internal sealed class LabelStep(int repetitions = 400) : IBenchStep
{
    private const int WarmUp = 50;
    private const int PageRows = 200;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var numbers = await IssuedAsync(room, WarmUp + repetitions, cancellationToken);
        var print = room.Services.GetRequiredService<PrintLabel>();
        var english = CultureInfo.GetCultureInfo("en");
        var times = await Stopwatches.MillisecondsAsync(WarmUp, repetitions, async i =>
        {
            Result<PaperFile> printed = await print.ReadAsync(Actor.CommandLine, numbers[i % numbers.Count], PaperSize.Label4x6, english, cancellationToken);
            if (printed.Refusal is { } refusal)
            {
                throw new InvalidOperationException(refusal.Code);
            }
        });
        return [Stopwatches.Figure("label", times), new BenchFigure("label-rate", "labels/s", 1_000 / times.Average(), null, times.Length)];
    }

    private static async Task<List<string>> IssuedAsync(BenchRoom room, int most, CancellationToken cancellationToken)
    {
        var queue = room.Services.GetRequiredService<ReadQueue>();
        var numbers = new List<string>();
        var filter = new QueueFilter { Take = PageRows };
        do
        {
            var page = await queue.ReadAsync(Actor.CommandLine, filter, cancellationToken);
            numbers.AddRange(page.Rows.Where(row => row.Waybill is not null).Select(row => row.Number));
            filter = filter with { After = page.Next };
        }
        while (filter.After is not null && numbers.Count < most);

        return numbers;
    }
}
