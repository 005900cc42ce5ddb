using System.Text;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class EncodingTests
{
    private const string Chinese = "订单号,日期,商家编码,商品名称,数量,单价\nA,2024-01-02,CS-1,纯棉衬衫，白色,2,59.00\n";
    private const string French = "Order number,Date,SKU,Product name,Quantity,Unit price\nA,2024-01-02,X,Théière émaillée – « bleue »,2,59.00\n";
    private const string Plain = "Order number,Date,SKU,Quantity,Unit price\nA,2024-01-02,X,2,59.00\n";

    [Theory]
    [InlineData(TextEncodings.Utf8, false, Chinese)]
    [InlineData(TextEncodings.Utf8, true, Chinese)]
    [InlineData(TextEncodings.Utf8, false, French)]
    [InlineData(TextEncodings.Utf16, false, Chinese)]
    [InlineData(TextEncodings.Utf16, true, Chinese)]
    [InlineData(TextEncodings.Utf16BigEndian, false, Chinese)]
    [InlineData(TextEncodings.Utf16BigEndian, true, French)]
    [InlineData(TextEncodings.Gb18030, false, Chinese)]
    [InlineData(TextEncodings.Windows1252, false, French)]
    [InlineData(TextEncodings.Utf8, false, Plain)]
    public async Task The_encoding_is_found_and_no_mark_is_left_in_the_header(string encoding, bool marked, string text)
    {
        var source = Source(text, encoding, marked);

        var shape = OrderFile.Inspect(source, Tables.Options);
        var result = await OrderFile.ReadAsync(source, Tables.Options);

        Assert.Equal(encoding, shape.Encoding);
        Assert.Equal(text[..text.IndexOf(',', StringComparison.Ordinal)], shape.Headers[0]);
        var line = Assert.Single(Assert.Single(result.Orders).Lines);
        Assert.Contains(line.Name, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Chinese_character_late_in_a_large_file_still_decides()
    {
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"N{i},2024-01-02,X,Plain name,1,2.00\n"));
        var source = Source($"Order number,Date,SKU,Product name,Quantity,Unit price\n{rows}Z,2024-01-02,X,羽绒服,1,2.00\n", TextEncodings.Gb18030, marked: false);

        var result = await OrderFile.ReadAsync(source, Tables.Options);

        Assert.Equal("羽绒服", result.Orders[^1].Lines[0].Name);
    }

    [Fact]
    public async Task The_user_may_overrule_the_encoding()
    {
        var source = Source(French, TextEncodings.Windows1252, marked: false);

        var result = await OrderFile.ReadAsync(source, Tables.Options with { Encoding = TextEncodings.Gb18030 });

        Assert.DoesNotContain("Théière", Assert.Single(result.Orders).Lines[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_do_not_fit_the_chosen_encoding_are_counted()
    {
        var shape = OrderFile.Inspect(Source(Chinese, TextEncodings.Gb18030, marked: false), Tables.Options with { Encoding = TextEncodings.Utf8 });

        Assert.NotNull(shape.Problem);
        Assert.Contains(shape.SampleRows[0], cell => cell.Contains('\uFFFD', StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_encoding_is_refused()
    {
        var shape = OrderFile.Inspect(Tables.Text(Plain), Tables.Options with { Encoding = "klingon" });

        Assert.Equal(ImportCodes.UnknownEncoding, shape.Problem?.Code);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task The_delimiter_is_found(char delimiter)
    {
        var source = Tables.Text(Plain.Replace(',', delimiter));

        var result = await OrderFile.ReadAsync(source, Tables.Options);

        Assert.Equal(delimiter, OrderFile.Inspect(source, Tables.Options).Delimiter);
        Assert.Equal(5900, Assert.Single(result.Orders).Lines[0].UnitPriceMinor);
    }

    private static ImportSource Source(string text, string encoding, bool marked)
    {
        var coder = TextEncodings.Get(encoding);
        return ImportSource.FromBytes("orders.csv", [.. marked ? coder.GetPreamble() : [], .. coder.GetBytes(text)]);
    }
}
