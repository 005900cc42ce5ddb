using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Features.Importing.Reading.Orders;
using ReturnsDesk.Features.Importing.Reading.Plans;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Stock;

/// <summary>Rows to articles, row by row. An article stands in a file once.</summary>
internal static class StockRows
{
    public static IReadOnlyList<StockDraft> Read(ReadPlan plan, ReadLog log, CancellationToken cancellationToken)
    {
        var drafts = new List<StockDraft>();
        var seen = new Dictionary<(string Sku, string Currency), int>();
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
            var cells = new OrderCells([row]);
            var draft = Draft(cells, row);
            if (draft is not null && !seen.TryAdd((draft.Sku, draft.Facts.Currency), row.Row))
            {
                cells.Refuse(row, ImportField.Sku, ImportCodes.SkuTwice, draft.Sku, seen[(draft.Sku, draft.Facts.Currency)]);
            }

            cells.Problems.ForEach(log.Add);
            if (cells.Problems.Count == 0 && draft is not null)
            {
                drafts.Add(draft);
            }
        }

        return drafts;
    }

    private static StockDraft? Draft(OrderCells cells, RowCells row)
    {
        cells.SetCurrency();
        var sku = Required(cells, row, ImportField.Sku, DraftLimits.Sku);
        var name = Required(cells, row, ImportField.ProductName, DraftLimits.Text);
        var price = cells.Amount(row, ImportField.UnitPrice);
        var tax = cells.Amount(row, ImportField.LineTax) ?? 0;
        var units = cells.Quantity(row, ImportField.OnHand, least: 0);
        if (price is null && row[ImportField.UnitPrice].Length == 0)
        {
            cells.Refuse(row, ImportField.UnitPrice, ImportCodes.MissingValue);
        }
        else if (tax > price)
        {
            cells.Refuse(row, ImportField.LineTax, ImportCodes.TaxAbovePrice, row[ImportField.LineTax], row[ImportField.UnitPrice]);
        }

        return cells.Problems.Count > 0 || sku is null || name is null || price is null || units is null ? null : new StockDraft(
            sku,
            new VariantFacts(
                OrderCells.Text(row, ImportField.ProductCode) ?? name, name, OrderCells.Text(row, ImportField.Variant), OrderCells.Text(row, ImportField.Category, DraftLimits.Sku),
                price.Value, tax, cells.Currency, units.Value))
        { Row = row.Row };
    }

    private static string? Required(OrderCells cells, RowCells row, ImportField field, int longest)
    {
        if (row[field].Length == 0)
        {
            cells.Refuse(row, field, ImportCodes.MissingValue);
        }

        return cells.Identity(row, field, longest);
    }
}
