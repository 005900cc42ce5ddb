using ReturnsDesk.Features.Importing.Reading.Orders;
using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>Reads files of orders: from bytes to drafts and problems. Knows nothing of the database.</summary>
public static class OrderFile
{
    /// <summary>What the file looks like under these options; call again after changing them, for instance the mapping.</summary>
    public static FileShape Inspect(ImportSource source, ReadOptions options) => ShapeOf.File(source, options, FileContent.Orders);

    /// <summary>
    /// One file, or the order list and the details of Taobao in either order. Problems of structure are found here;
    /// the drafts come when they are enumerated.
    /// </summary>
    public static OrderReading Open(IReadOnlyList<ImportSource> sources, ReadOptions options)
    {
        var plans = new List<ReadPlan>();
        foreach (var source in sources)
        {
            // What a person said about format and columns is about a single file; of two, each is known by its own header.
            var own = sources.Count == 1 ? options : options with { Format = null, Mapping = null };
            var (plan, _, _, problem) = Planning.Plan(source, own, FileContent.Orders);
            if (plan is null)
            {
                return OrderReading.Refused(problem!);
            }

            plans.Add(plan);
        }

        var list = plans.Find(plan => plan.Format == FileFormat.TaobaoOrders);
        var details = plans.Find(plan => plan.Format == FileFormat.TaobaoDetails);
        return plans switch
        {
            [var only] when only == list => OrderReading.Refused(new FileProblem(only.File, ImportCodes.NeedsDetails)),
            [var only] when only == details => OrderReading.Refused(new FileProblem(only.File, ImportCodes.NeedsOrderList)),
            [_] => new OrderReading(plans, (log, progress, token) => OrderStream.Read(plans[0], log, progress, token)),
            [_, _] when list is not null && details is not null =>
                new OrderReading([list, details], (log, progress, token) => TaobaoStream.Read(list, details, log, progress, token)),
            _ => OrderReading.Refused(new FileProblem(sources[^1].Name, ImportCodes.FilesDoNotJoin)),
        };
    }

    /// <summary>Reads everything into memory. For very large files enumerate <see cref="OrderReading.Orders"/> instead.</summary>
    public static Task<ReadResult> ReadAsync(
        IReadOnlyList<ImportSource> sources, ReadOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(
            () =>
            {
                var reading = Open(sources, options);
                var orders = reading.Orders(progress, cancellationToken).ToList();
                return new ReadResult(orders, reading.Problems, reading.Notices, reading.RowCount, reading.FileProblem);
            },
            cancellationToken);

    public static Task<ReadResult> ReadAsync(
        ImportSource source, ReadOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        ReadAsync([source], options, progress, cancellationToken);
}
