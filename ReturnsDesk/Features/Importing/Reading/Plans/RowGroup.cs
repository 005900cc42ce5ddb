using System.Text;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Plans;

/// <summary>All rows of one order number, wherever they stand in the file, and what is wrong with the shape of some.</summary>
internal sealed record RowGroup(string Number)
{
    private const int RowsPerReport = 1000;

    public List<RowCells> Rows { get; } = [];

    public List<RowProblem> Faults { get; } = [];

    /// <summary>The groups in the order in which they become complete. Only groups that wait for further rows are kept in memory.</summary>
    public static IEnumerable<RowGroup> Read(ReadPlan plan, ReadLog log, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var open = new Dictionary<string, RowGroup>(StringComparer.Ordinal);
        using var sheet = new SheetReader(plan.Layout);
        for (var done = 1L; sheet.Next(); done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (done % RowsPerReport == 0)
            {
                progress?.Report(done);
            }

            var number = Take(plan, sheet, open, log);
            if (number.Length > 0 && plan.Survey.IsLast(plan.Columns.Cell(sheet, ImportField.OrderNumber), sheet.Row) && open.Remove(number, out var complete))
            {
                yield return complete;
            }
        }

        progress?.Report(plan.Survey.RowCount);
        foreach (var rest in open.Values)
        {
            yield return rest;
        }
    }

    private static string Take(ReadPlan plan, SheetReader sheet, Dictionary<string, RowGroup> open, ReadLog log)
    {
        var number = Encoding.UTF8.GetString(plan.Columns.Cell(sheet, ImportField.OrderNumber));
        var problem = sheet.Fault(plan.Columns.CellsNeeded) is { } fault ? new RowProblem(plan.File, sheet.Row, sheet.ColumnOfNul(), fault.Code, fault.Facts)
            : number.Length == 0 ? new RowProblem(plan.File, sheet.Row, plan.Columns.Name(ImportField.OrderNumber), ImportCodes.MissingValue)
            : null;
        if (number.Length == 0)
        {
            log.Add(problem!);
            return number;
        }

        if (!open.TryGetValue(number, out var group))
        {
            open[number] = group = new RowGroup(number);
        }

        if (problem is null)
        {
            group.Rows.Add(new RowCells(plan, sheet.Row, plan.Columns.Pack(sheet)));
        }
        else
        {
            group.Faults.Add(problem);
        }

        return number;
    }
}
