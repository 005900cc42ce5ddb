using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>Rows to drafts, order by order. An order with anything wrong in it is refused whole.</summary>
internal static class OrderStream
{
    public static IEnumerable<OrderDraft> Read(ReadPlan plan, ReadLog log, IProgress<long>? progress, CancellationToken cancellationToken) =>
        RowGroup.Read(plan, log, progress, cancellationToken).Select(group => One(plan, group, log)).OfType<OrderDraft>();

    private static OrderDraft? One(ReadPlan plan, RowGroup group, ReadLog log)
    {
        var problems = group.Faults.ToList();
        OrderDraft? draft = null;
        if (group.Rows.Count > 0)
        {
            var cells = new OrderCells(group.Rows);
            var notices = problems.Count == 0 ? log : new ReadLog();
            draft = plan.Format switch
            {
                FileFormat.ShopifyOrders => ShopifyOrders.Assemble(cells, notices),
                FileFormat.WooCommerceOrders => WooOrders.Assemble(cells, notices),
                FileFormat.Generic => GenericOrders.Assemble(cells, notices),
                _ => throw new InvalidOperationException($"{plan.Format} is not read row by row."),
            };
            problems.AddRange(cells.Problems);
        }

        if (problems.Count == 0)
        {
            return draft;
        }

        log.Refuse(group, problems);
        return null;
    }
}
