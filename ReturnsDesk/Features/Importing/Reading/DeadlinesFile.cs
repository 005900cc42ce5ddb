using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Importing.Reading.Orders;
using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>Reads files of due times: from bytes to drafts and problems. Knows nothing of the database.</summary>
public static class DeadlinesFile
{
    public static FileShape Inspect(ImportSource source, ReadOptions options) => ShapeOf.File(source, options, ImportContent.Deadlines);

    public static Task<DeadlinesResult> ReadAsync(ImportSource source, ReadOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(
            () =>
            {
                var (plan, _, _, problem) = Planning.Plan(source, options, ImportContent.Deadlines);
                if (plan is null)
                {
                    return new DeadlinesResult([], [], [], 0, problem);
                }

                var log = new ReadLog();
                var drafts = RowGroup.Read(plan, log, null, cancellationToken).SelectMany(group => Drafts(group, log)).OrderBy(draft => draft.Row).ToList();
                return new DeadlinesResult(drafts, log.Problems, [.. plan.Notices, .. log.Notices], plan.Survey.RowCount, null) { Mapping = plan.Mapping };
            },
            cancellationToken);

    private static IEnumerable<DeadlineDraft> Drafts(RowGroup group, ReadLog log)
    {
        group.Faults.ForEach(log.Add);
        foreach (var row in group.Rows)
        {
            var cells = new OrderCells([row]);
            var number = cells.Identity(row, ImportField.OrderNumber, DraftLimits.OrderNumber)!;
            var due = cells.RequiredDate(ImportField.DueAt);
            if (cells.Problems.Count > 0)
            {
                cells.Problems.ForEach(log.Add);
                continue;
            }

            yield return new DeadlineDraft(number, OrderCells.Text(row, ImportField.DeadlineNode), EndOf(due, row), row.Row);
        }
    }

    /// <summary>A day without a time means all of it.</summary>
    private static DateTime EndOf(DateTime due, RowCells row)
    {
        if (row[ImportField.DueAt].Contains(':', StringComparison.Ordinal) || row[ImportField.DueAt].Contains('：', StringComparison.Ordinal))
        {
            return due;
        }

        var zone = row.Plan.Options.TimeZone;
        return MerchantDay.EndOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(due, zone)), zone);
    }
}
