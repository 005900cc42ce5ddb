using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Plans;

/// <summary>
/// A first walk over all rows: how amounts and dates are written, and in which row each order is seen last, so that the second walk can let an
/// order go as soon as it is complete. Keeps twelve bytes an order.
/// </summary>
internal sealed class Survey
{
    private static readonly ImportField[] AmountFields =
    [
        ImportField.UnitPrice, ImportField.LineDiscount, ImportField.DiscountRate, ImportField.LineTotal, ImportField.LineTax,
        ImportField.Subtotal, ImportField.OrderDiscount, ImportField.Freight, ImportField.OrderTax, ImportField.OrderTotal,
        ImportField.PaidAmount, ImportField.OutstandingAmount, ImportField.RefundedAmount,
    ];

    private static readonly ImportField[] DateFields =
    [
        ImportField.PlacedAt, ImportField.PaidAt, ImportField.ShippedAt, ImportField.DeliveredAt, ImportField.CancelledAt, ImportField.ReturnedAt,
        ImportField.DueAt,
    ];

    private readonly Dictionary<ulong, int> _lastRows = [];

    public NumberEvidence Numbers { get; } = new();

    public Dictionary<ImportField, DateEvidence> Dates { get; } = [];

    public int RowCount { get; private set; }

    public int DamagedRows { get; private set; }

    public FileProblem? Failure { get; private set; }

    public static Survey Of(TableLayout layout, FieldColumns columns)
    {
        var survey = new Survey();
        using var sheet = new SheetReader(layout);
        var amounts = AmountFields.Where(field => columns.Slot(field) >= 0).ToArray();
        var dates = DateFields.Where(field => columns.Slot(field) >= 0).ToArray();
        foreach (var field in dates)
        {
            survey.Dates[field] = new DateEvidence();
        }

        while (sheet.Next())
        {
            survey.RowCount++;
            survey._lastRows[Key(columns.Cell(sheet, ImportField.OrderNumber))] = sheet.Row;
            survey.Look(sheet, columns, amounts, dates);
        }

        survey.Failure = sheet.Failure;
        return survey;
    }

    public bool NoColumnTells => Dates.Values.All(evidence => !evidence.Tells);

    /// <summary>The day order of the columns that tell: one file is written by one program.</summary>
    public DayOrder UsualOrder(DayOrder otherwise) =>
        Dates.Values.Where(evidence => evidence.Tells).Select(evidence => evidence.Order(otherwise)).DefaultIfEmpty(otherwise).First();

    /// <summary>Whether the order is not seen after this row.</summary>
    public bool IsLast(ReadOnlySpan<byte> number, int row) => _lastRows[Key(number)] == row;

    // Two numbers with the same key would only keep an order waiting a little longer.
    private static ulong Key(ReadOnlySpan<byte> number)
    {
        // FNV-1a, 64 bits.
        var hash = 14695981039346656037UL;
        foreach (var value in number)
        {
            hash = (hash ^ value) * 1099511628211UL;
        }

        return hash;
    }

    private void Look(SheetReader sheet, FieldColumns columns, ImportField[] amounts, ImportField[] dates)
    {
        var damaged = false;
        foreach (var field in amounts)
        {
            Numbers.Add(columns.Cell(sheet, field));
        }

        foreach (var field in dates)
        {
            Dates[field].Add(columns.Cell(sheet, field));
        }

        for (var slot = 0; slot < columns.CellsNeeded && !damaged; slot++)
        {
            damaged = sheet.Cell(slot).IndexOf("\uFFFD"u8) >= 0;
        }

        DamagedRows += damaged ? 1 : 0;
    }
}
