using static ReturnsDesk.Features.Importing.Reading.ImportField;

namespace ReturnsDesk.Features.Importing.Reading.Formats;

/// <summary>What shops call the columns of an article list, in English and Chinese. The first name stands for the field in messages.</summary>
internal static class StockColumns
{
    /// <summary>Fields that no other file has.</summary>
    public static IReadOnlyList<ImportField> Own { get; } = [ProductCode, OnHand];

    public static FormatColumns Table { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [Sku] = ["SKU", "SKU code", "Variant SKU", "Product SKU", "Item SKU", "Item code", "商家编码", "SKU编码", "货号", "规格编码", "商品编码"],
            [ProductName] = ["Product name", "Product", "Title", "Item name", "Name", "商品名称", "商品标题", "宝贝标题", "标题", "品名", "商品"],
            [ProductCode] = ["Product code", "Product ID", "Parent SKU", "Style", "Handle", "款号", "商品ID", "商品编号", "宝贝ID", "父SKU"],
            [Variant] = ["Variant", "Variation", "Option", "Size", "规格", "商品规格", "商品属性", "颜色尺码", "尺码"],
            [Category] = ["Category", "Product category", "Product type", "Type", "类目", "商品类目", "分类", "商品分类", "品类"],
            [UnitPrice] = ["Price with tax", "Price", "Unit price", "Variant price", "含税价", "售价", "单价", "价格", "一口价"],
            [LineTax] = ["Tax", "Tax in price", "Tax amount", "VAT", "税额", "税"],
            [Currency] = ["Currency", "Currency code", "币种", "货币"],
            [OnHand] = ["On hand", "Stock", "Quantity", "Qty", "Available", "Inventory", "Variant inventory qty", "库存", "库存数量", "现货", "可售库存", "数量"],
        },
        [[Sku], [ProductName], [UnitPrice], [OnHand]]);
}
