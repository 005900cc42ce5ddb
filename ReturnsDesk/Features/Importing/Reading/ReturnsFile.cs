using ReturnsDesk.Features.Importing.Reading.Plans;
using ReturnsDesk.Features.Importing.Reading.Returns;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>Reads files of past returns: from bytes to drafts and problems. Knows nothing of the database.</summary>
public static class ReturnsFile
{
    public static FileShape Inspect(ImportSource source, ReadOptions options) => ShapeOf.File(source, options, FileContent.Returns);

    public static Task<ReturnsResult> ReadAsync(
        ImportSource source, ReadOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(
            () =>
            {
                var (plan, _, _, problem) = Planning.Plan(source, options, FileContent.Returns);
                if (plan is null)
                {
                    return new ReturnsResult([], [], [], 0, problem);
                }

                var log = new ReadLog();
                var returns = ReturnRows.Read(plan, log, progress, cancellationToken);
                return new ReturnsResult(returns, log.Problems, [.. plan.Notices, .. log.Notices], plan.Survey.RowCount, null) { Format = plan.Format, Mapping = plan.Mapping };
            },
            cancellationToken);
}
