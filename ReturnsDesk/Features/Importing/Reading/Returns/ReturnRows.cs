using System.Security.Cryptography;
using System.Text;
using ReturnsDesk.Features.Importing.Reading.Orders;
using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Returns;

/// <summary>Rows to past returns, row by row. Repeats collapse; contradictions are refused.</summary>
internal static class ReturnRows
{
    public static IReadOnlyList<ReturnDraft> Read(ReadPlan plan, ReadLog log, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<string, ReturnDraft>(StringComparer.Ordinal);
        foreach (var group in RowGroup.Read(plan, log, progress, cancellationToken))
        {
            group.Faults.ForEach(log.Add);
            foreach (var row in group.Rows)
            {
                Keep(row, kept, log);
            }
        }

        return [.. kept.Values.OrderBy(draft => draft.Row)];
    }

    private static void Keep(RowCells row, Dictionary<string, ReturnDraft> kept, ReadLog log)
    {
        var cells = new OrderCells([row]);
        if (Returned(cells, row) is false)
        {
            log.Count(row.Plan.File, ImportCodes.IgnoredNotReturned, row[ImportField.OrderNumber]);
            return;
        }

        var draft = Draft(cells, row);
        if (cells.Problems.Count > 0)
        {
            cells.Problems.ForEach(log.Add);
            return;
        }

        draft = draft with { Key = KeyOf(row, draft, kept) };
        if (kept.TryAdd(draft.Key, draft))
        {
            return;
        }

        var first = kept[draft.Key];
        if (first with { Row = draft.Row } == draft)
        {
            log.Count(row.Plan.File, ImportCodes.CollapsedDuplicates, draft.OrderNumber);
        }
        else
        {
            log.Add(row.Problem(ImportField.ReturnKey, ImportCodes.ConflictingDuplicate, draft.Key, first.Row));
        }
    }

    private static ReturnDraft Draft(OrderCells cells, RowCells row)
    {
        var number = cells.Identity(row, ImportField.OrderNumber, DraftLimits.OrderNumber)!;
        var sku = cells.Identity(row, ImportField.Sku, DraftLimits.Sku);
        var quantity = row[ImportField.Quantity].Length == 0 ? null : cells.Quantity(row, ImportField.Quantity);
        if (sku is null && row[ImportField.Quantity].Length > 0)
        {
            cells.Refuse(row, row.Plan.Columns.Slot(ImportField.Sku) >= 0 ? ImportField.Sku : null, ImportCodes.MissingValue);
        }

        return new ReturnDraft(number, sku, sku is null ? null : quantity, cells.Date(ImportField.ReturnedAt), OrderCells.Text(row, ImportField.Reason))
        {
            Comment = OrderCells.Text(row, ImportField.Comment, DraftLimits.Comment),
            Key = "",
            Row = row.Row,
        };
    }

    private static bool? Returned(OrderCells cells, RowCells row)
    {
        switch (row[ImportField.Returned].ToUpperInvariant())
        {
            case "YES" or "Y" or "TRUE" or "1" or "是" or "已退货" or "RETURNED":
                return true;
            case "NO" or "N" or "FALSE" or "0" or "否" or "未退货":
                return false;
            case "":
                return row.Plan.Columns.Slot(ImportField.Returned) >= 0 ? false : null;
            default:
                cells.Refuse(row, ImportField.Returned, ImportCodes.BadYesNo, row[ImportField.Returned]);
                return null;
        }
    }

    // Two equal rows of a plain file may be two units; two equal rows of a whole order can only be a repeat.
    private static string KeyOf(RowCells row, ReturnDraft draft, Dictionary<string, ReturnDraft> kept)
    {
        if (row[ImportField.ReturnKey] is { Length: > 0 } told)
        {
            return told;
        }

        if (draft.IsWholeOrder)
        {
            return Hash(draft.OrderNumber);
        }

        var content = string.Join('\u001f', draft.OrderNumber, draft.Sku, draft.Quantity, draft.ReturnedAt?.Ticks, draft.Reason, draft.Comment);
        var occurrence = 1;
        while (kept.ContainsKey(Hash($"{content}\u001f{occurrence}")))
        {
            occurrence++;
        }

        return Hash($"{content}\u001f{occurrence}");
    }

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
