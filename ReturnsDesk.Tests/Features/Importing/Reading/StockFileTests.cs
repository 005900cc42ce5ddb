using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class StockFileTests
{
    [Theory]
    [InlineData("SKU,Product name,Product code,Variant,Category,Price with tax,Tax,Currency,On hand")]
    [InlineData("Variant SKU,Title,Handle,Option,Product type,Price,VAT,Currency code,Inventory")]
    [InlineData("商家编码,商品名称,款号,规格,类目,含税价,税额,币种,库存")]
    public async Task Columns_are_known_in_both_languages(string header)
    {
        var result = await ReadAsync($"{header}\nSHIRT-L,Shirt,SH,L,Shirts,54.00,4.00,EUR,7\n");

        Assert.Empty(result.Problems);
        Assert.Equal(new StockDraft("SHIRT-L", new VariantFacts("SH", "Shirt", "L", "Shirts", 5400, 400, "EUR", 7)) { Row = 2 }, Assert.Single(result.Articles));
    }

    [Fact]
    public async Task What_is_left_out_has_a_preset()
    {
        var result = await ReadAsync("SKU,Name,Price,Qty\nMUG,Mug,12.50,0\n");

        Assert.Equal(new VariantFacts("Mug", "Mug", null, null, 1250, 0, "EUR", 0), Assert.Single(result.Articles).Facts);
    }

    [Fact]
    public async Task A_bad_row_is_told_and_takes_no_other_with_it()
    {
        var result = await ReadAsync("SKU,Name,Price,Tax,Qty\nA,Good,10.00,1.00,1\nB,Bad,10.00,11.00,1\nC,Bad,x,0,1\nD,Bad,10.00,0,-1\n,Bad,10.00,0,1\nA,Twice,10.00,0,1\nE,Good,10.00,0,2\n");

        Assert.Equal(["A", "E"], result.Articles.Select(article => article.Sku));
        Assert.Equal(
            [(3, ImportCodes.TaxAbovePrice), (4, ImportCodes.BadAmount), (5, ImportCodes.BadQuantity), (6, ImportCodes.MissingValue), (7, ImportCodes.SkuTwice)],
            result.Problems.Select(problem => (problem.Row, problem.Code)));
    }

    [Fact]
    public async Task The_same_article_may_have_a_price_in_each_currency()
    {
        var result = await ReadAsync("SKU,Name,Price,Currency,Qty\nA,One,10.00,EUR,1\nA,One,80.00,CNY,2\n");

        Assert.Equal(["EUR", "CNY"], result.Articles.Select(article => article.Facts.Currency));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public async Task An_order_file_is_told_apart() =>
        Assert.Equal(ImportCodes.NotAStockFile, (await ReadAsync($"{Tables.Header}1001,2024-01-02,A,1,10.50,EUR\n")).FileProblem?.Code);

    private static Task<StockResult> ReadAsync(string text) => StockFile.ReadAsync(Tables.Text(text, "stock.csv"), Tables.Options);
}
