namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>What must hold between the lines of one order.</summary>
internal static class LineChecks
{
    /// <summary>The same line number twice means that the order stands in the file twice.</summary>
    public static void RefuseRepeats(OrderCells cells)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in cells.Rows.Where(row => row[ImportField.LineId].Length > 0 && !seen.Add(row[ImportField.LineId])))
        {
            cells.Refuse(row, ImportField.LineId, ImportCodes.LineTwice, row[ImportField.LineId], row[ImportField.OrderNumber]);
        }
    }
}
