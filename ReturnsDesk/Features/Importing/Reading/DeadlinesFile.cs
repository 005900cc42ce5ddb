using ReturnsDesk.Features.Importing.Reading.Deadlines;
using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>Reads files of due times: from bytes to drafts and problems. Knows nothing of the database.</summary>
public static class DeadlinesFile
{
    public static FileShape Inspect(ImportSource source, ReadOptions options) => ShapeOf.File(source, options, FileContent.Deadlines);

    public static Task<DeadlinesResult> ReadAsync(ImportSource source, ReadOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(
            () =>
            {
                var (plan, _, _, problem) = Planning.Plan(source, options, FileContent.Deadlines);
                if (plan is null)
                {
                    return new DeadlinesResult([], [], [], 0, problem);
                }

                var log = new ReadLog();
                var deadlines = DeadlineRows.Read(plan, log, cancellationToken);
                return new DeadlinesResult(deadlines, log.Problems, [.. plan.Notices, .. log.Notices], plan.Survey.RowCount, null) { Mapping = plan.Mapping };
            },
            cancellationToken);
}
