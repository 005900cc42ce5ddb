using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Features.Importing.Reading.Orders;
using ReturnsDesk.Features.Importing.Reading.Plans;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Deadlines;

/// <summary>Rows to due times, row by row. A row without a due time says nothing: finished cases of an export have none.</summary>
internal static class DeadlineRows
{
    public static IReadOnlyList<DeadlineDraft> Read(ReadPlan plan, ReadLog log, CancellationToken cancellationToken)
    {
        var drafts = new List<DeadlineDraft>();
        using var sheet = new SheetReader(plan.Layout);
        while (sheet.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sheet.Fault(plan.Columns.CellsNeeded) is { } fault)
            {
                log.Add(new RowProblem(plan.File, sheet.Row, sheet.ColumnOfNul(), fault.Code, fault.Facts));
                continue;
            }

            var row = new RowCells(plan, sheet.Row, plan.Columns.Pack(sheet));
            if (row[ImportField.DueAt].Length == 0)
            {
                log.Count(plan.File, ImportCodes.IgnoredNoDueTime, row.Row);
                continue;
            }

            var cells = new OrderCells([row]);
            var draft = Draft(cells, row);
            cells.Problems.ForEach(log.Add);
            drafts.AddRange(cells.Problems.Count == 0 ? [draft] : []);
        }

        return drafts;
    }

    private static DeadlineDraft Draft(OrderCells cells, RowCells row)
    {
        var number = cells.Identity(row, ImportField.ReturnNumber, DraftLimits.OrderNumber);
        var order = cells.Identity(row, ImportField.OrderNumber, DraftLimits.OrderNumber);
        if (number is null && order is null)
        {
            cells.Refuse(row, row.Plan.Columns.Slot(ImportField.ReturnNumber) >= 0 ? ImportField.ReturnNumber : ImportField.OrderNumber, ImportCodes.NamesNoReturn);
        }

        return new DeadlineDraft(number, order, OrderCells.Text(row, ImportField.Channel), Node(cells, row), DueAt(cells, row)) { Row = row.Row };
    }

    private static DeadlineNode? Node(OrderCells cells, RowCells row)
    {
        var text = row[ImportField.Node];
        var node = NodeWords.Find(text);
        if (node is null && text.Length > 0)
        {
            cells.Refuse(row, ImportField.Node, ImportCodes.UnknownNode, text);
        }

        return node;
    }

    private static DateTime DueAt(OrderCells cells, RowCells row)
    {
        var due = DateText.ParseDue(row[ImportField.DueAt], row.Plan.Dates[ImportField.DueAt], row.Plan.Options.TimeZone);
        if (due is null)
        {
            cells.Refuse(row, ImportField.DueAt, ImportCodes.BadDate, row[ImportField.DueAt]);
        }

        return due ?? default;
    }
}
