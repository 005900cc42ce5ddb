using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>Joins the list and the details on the order number. The details wait in packed form; the list is streamed.</summary>
internal static class TaobaoStream
{
    public static IEnumerable<OrderDraft> Read(ReadPlan list, ReadPlan details, ReadLog log, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var waiting = RowGroup.Read(details, log, null, cancellationToken).ToDictionary(group => group.Number, StringComparer.Ordinal);
        foreach (var order in RowGroup.Read(list, log, progress, cancellationToken))
        {
            waiting.Remove(order.Number, out var lines);
            if (One(order, lines, log) is { } draft)
            {
                yield return draft;
            }
        }

        foreach (var lines in waiting.Values)
        {
            log.Refuse(lines, [.. lines.Faults, .. lines.Rows.Take(1).Select(row => row.Problem(ImportField.OrderNumber, ImportCodes.NoOrder, lines.Number))]);
        }
    }

    private static OrderDraft? One(RowGroup order, RowGroup? lines, ReadLog log)
    {
        var problems = order.Faults.Concat(lines?.Faults ?? []).ToList();
        foreach (var again in order.Rows.Skip(1))
        {
            problems.Add(again.Problem(ImportField.OrderNumber, ImportCodes.OrderTwice, order.Number));
        }

        OrderDraft? draft = null;
        if (order.Rows.Count > 0 && lines is { Rows.Count: > 0 })
        {
            var cells = new OrderCells([order.Rows[0]]);
            draft = TaobaoOrder.Assemble(cells, lines, problems.Count == 0 ? log : new ReadLog());
            problems.AddRange(cells.Problems);
        }
        else if (order.Rows.Count > 0 && lines is null)
        {
            problems.Add(order.Rows[0].Problem(ImportField.OrderNumber, ImportCodes.NoLines, order.Number));
        }

        if (problems.Count == 0)
        {
            return draft;
        }

        var all = new RowGroup(order.Number);
        all.Rows.AddRange(order.Rows.Concat(lines?.Rows ?? []));
        log.Refuse(all, problems);
        return null;
    }
}
