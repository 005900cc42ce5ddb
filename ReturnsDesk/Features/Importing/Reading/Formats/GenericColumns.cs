using static ReturnsDesk.Features.Importing.Reading.ImportField;

namespace ReturnsDesk.Features.Importing.Reading.Formats;

/// <summary>What merchants call their columns, in English and Chinese. The first name stands for the field in messages.</summary>
internal static class GenericColumns
{
    public static FormatColumns Orders { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [OrderNumber] = ["Order number", "Order no", "Order ID", "Order", "Order name", "订单号", "订单编号", "订单ID", "主订单编号", "交易编号"],
            [PlacedAt] = ["Order date", "Date", "Order time", "Ordered at", "Placed at", "Created at", "Purchase date",
                "下单时间", "下单日期", "订单创建时间", "创建时间", "订单日期", "订单时间", "日期"],
            [PaidAt] = ["Paid at", "Payment date", "Paid date", "付款时间", "支付时间", "订单付款时间", "付款确认时间"],
            [ShippedAt] = ["Ship date", "Shipped at", "Shipping date", "Shipped date", "发货时间", "发货日期"],
            [DeliveredAt] = ["Delivered at", "Delivery date", "Delivered date", "签收时间", "确认收货时间", "收货时间", "送达时间", "订单完成时间"],
            [Status] = ["Order status", "Status", "订单状态", "状态"],
            [Currency] = ["Currency", "Currency code", "币种", "货币"],
            [LineId] = ["Line ID", "Row ID", "子订单编号", "行号"],
            [Sku] = ["SKU", "SKU code", "Product SKU", "Item SKU", "Product ID", "Product code", "Item code", "商家编码", "SKU编码", "货号", "商品编码", "商品编号", "商品ID"],
            [ProductName] = ["Product name", "Product", "Item name", "Title", "Item", "Description", "商品名称", "商品标题", "宝贝标题", "标题", "品名", "商品", "Name"],
            [Variant] = ["Variant", "Variation", "Option", "规格", "商品规格", "商品属性", "颜色尺码"],
            [Category] = ["Category", "Product category", "类目", "商品类目", "分类", "商品分类", "品类"],
            [Quantity] = ["Quantity", "Qty", "Units", "数量", "购买数量", "商品数量", "订购数量", "件数"],
            [UnitPrice] = ["Unit price", "Price", "Item price", "单价", "商品单价", "价格", "售价", "京东价"],
            [LineDiscount] = ["Discount", "Line discount", "Discount amount", "优惠金额", "折扣金额", "商品优惠", "优惠", "折扣"],
            [LineTotal] = ["Line total", "Line amount", "Sales", "Amount", "Item total", "行金额", "金额", "小计", "商品金额"],
            [LineTax] = ["Tax", "Line tax", "Tax amount", "VAT", "税额", "税费", "税"],
            [OrderDiscount] = ["Order discount", "订单优惠", "整单优惠"],
            [Freight] = ["Shipping", "Freight", "Shipping fee", "Shipping amount", "Postage", "运费", "运费金额", "邮费"],
            [OrderTotal] = ["Order total", "Total", "Grand total", "订单金额", "订单总额", "总金额", "合计"],
            [PaidAmount] = ["Paid amount", "Amount paid", "实付金额", "实付款", "买家实际支付金额", "订单实付金额"],
            [RefundedAmount] = ["Refunded amount", "已退款金额", "退款金额"],
            [PaymentMethod] = ["Payment method", "支付方式", "付款方式"],
            [PaymentReference] = ["Payment reference", "Transaction ID", "支付单号", "交易号", "流水号"],
            [CustomerName] = ["Customer name", "Customer", "Buyer", "Buyer name", "客户姓名", "客户名称", "客户", "买家", "买家会员名", "买家昵称"],
            [Email] = ["Email", "Customer email", "E-mail address", "Buyer email", "邮箱", "电子邮箱"],
            [CustomerGroup] = ["Customer group", "Customer tier", "客户组", "会员等级"],
            [Phone] = ["Phone", "Phone number", "Mobile", "Telephone", "手机号", "手机", "联系手机", "联系电话", "电话"],
            [Recipient] = ["Recipient", "Shipping name", "Ship to", "收货人", "收货人姓名", "收件人", "收件人姓名"],
            [Street] = ["Address", "Shipping address", "Street", "Address 1", "收货地址", "详细地址", "客户地址", "地址"],
            [Street2] = ["Address 2", "Street 2"],
            [City] = ["City", "Shipping city", "城市", "市"],
            [Province] = ["State", "Province", "Region", "省份", "省"],
            [PostalCode] = ["Postal code", "Postcode", "Zip", "Zip code", "邮编", "邮政编码"],
            [Country] = ["Country", "Country code", "国家"],
        },
        [[OrderNumber], [PlacedAt], [Quantity], [Sku, ProductName], [UnitPrice, LineTotal]]);

    public static FormatColumns Returns { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [OrderNumber] = ["Order number", "Order no", "Order ID", "Order", "Order name", "订单号", "订单编号", "订单ID", "交易编号"],
            [Sku] = ["SKU", "SKU code", "Product SKU", "Product ID", "Item SKU", "商家编码", "SKU编码", "货号", "商品编码", "商品编号"],
            [Quantity] = ["Quantity", "Qty", "Returned quantity", "Units", "退货数量", "退款数量", "数量", "件数"],
            [ReturnedAt] = ["Return date", "Returned at", "Date", "Returned on", "退货时间", "退货日期", "退款时间", "日期"],
            [Reason] = ["Reason", "Return reason", "退货原因", "退款原因", "原因"],
            [Comment] = ["Comment", "Comments", "Customer comments", "Note", "退货说明", "备注", "说明"],
            [Returned] = ["Returned", "Is returned", "是否退货", "已退货"],
            [ReturnKey] = ["Return ID", "Return number", "RMA", "退货单号", "退款编号"],
        },
        [[OrderNumber]]);

    public static FormatColumns AmazonReturns { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [OrderNumber] = ["order-id"],
            [Sku] = ["sku"],
            [Quantity] = ["quantity"],
            [ReturnedAt] = ["return-date"],
            [Reason] = ["reason"],
            [Comment] = ["customer-comments"],
            [ReturnKey] = ["license-plate-number"],
        },
        [[OrderNumber], [Sku], [Quantity], [ReturnedAt], [ReturnKey]]);
}
