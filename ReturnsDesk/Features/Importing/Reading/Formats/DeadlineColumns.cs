using static ReturnsDesk.Features.Importing.Reading.ImportField;

namespace ReturnsDesk.Features.Importing.Reading.Formats;

/// <summary>What platforms and merchants call the columns of due times, in English and Chinese. The first name stands for the field in messages.</summary>
internal static class DeadlineColumns
{
    /// <summary>Fields that no other file has.</summary>
    public static IReadOnlyList<ImportField> Own { get; } = [ReturnNumber, Channel, Node, DueAt];

    public static FormatColumns Table { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [ReturnNumber] = ["Return number", "Return no", "Return ID", "Return", "Case number", "RMA", "RMA number", "退货单号", "售后单号", "售后编号", "售后单编号", "退款编号", "退款单号", "退货编号"],
            [OrderNumber] = ["Order number", "Order no", "Order ID", "Order", "Order name", "订单号", "订单编号", "订单ID", "主订单编号", "交易编号"],
            [Channel] = ["Channel", "Sales channel", "渠道", "销售渠道"],
            [Node] = ["Node", "Step", "Stage", "Waits for", "Status", "节点", "环节", "阶段", "时限节点", "状态"],
            [DueAt] = ["Due time", "Due at", "Due", "Due date", "Deadline", "Ends at", "Expires at", "Timeout", "Time out",
                "截止时间", "截止日期", "超时时间", "到期时间", "到期日期", "处理截止时间", "最晚处理时间", "时限"],
        },
        [[ReturnNumber, OrderNumber], [DueAt]]);
}
