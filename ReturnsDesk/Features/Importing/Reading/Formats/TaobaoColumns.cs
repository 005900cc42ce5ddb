using static ReturnsDesk.Features.Importing.Reading.ImportField;

namespace ReturnsDesk.Features.Importing.Reading.Formats;

/// <summary>Taobao writes an order list and a list of details; they join on the order number.</summary>
internal static class TaobaoColumns
{
    public static FormatColumns List { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [OrderNumber] = ["订单编号"],
            [PlacedAt] = ["订单创建时间"],
            [PaidAt] = ["订单付款时间"],
            [ShippedAt] = ["发货时间"],
            [DeliveredAt] = ["确认收货时间"],
            [Status] = ["订单状态"],
            [CloseReason] = ["订单关闭原因"],
            [Freight] = ["买家应付邮费"],
            [OrderTotal] = ["总金额"],
            [PaidAmount] = ["买家实际支付金额"],
            [RefundedAmount] = ["退款金额"],
            [PaymentReference] = ["支付单号"],
            [CustomerName] = ["买家会员名", "买家昵称"],
            [Recipient] = ["收货人姓名"],
            [Street] = ["修改后的收货地址"],
            [Phone] = ["联系手机"],
        },
        [[OrderNumber], [PlacedAt], [Status], [PaidAmount]],
        new Dictionary<ImportField, string[]> { [Street] = ["收货地址"], [Phone] = ["联系电话"] });

    public static FormatColumns Details { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [OrderNumber] = ["订单编号"],
            [LineId] = ["子订单编号"],
            [ProductName] = ["标题", "宝贝标题"],
            [UnitPrice] = ["价格"],
            [Quantity] = ["购买数量"],
            [Variant] = ["商品属性"],
            [Sku] = ["商家编码"],
        },
        [[OrderNumber], [ProductName], [UnitPrice], [Quantity]],
        new Dictionary<ImportField, string[]> { [Sku] = ["外部系统编号"] });
}
