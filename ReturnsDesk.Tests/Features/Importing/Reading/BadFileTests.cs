using System.Text;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class BadFileTests
{
    [Theory]
    [InlineData("", ImportCodes.EmptyFile)]
    [InlineData("\n \n\n", ImportCodes.EmptyFile)]
    [InlineData(Tables.Header, ImportCodes.OnlyHeader)]
    [InlineData("Order number,Date,SKU,Quantity,Unit price,Quantity\nA,2024-01-02,S,1,2,3\n", ImportCodes.DuplicateColumn)]
    [InlineData("Order number,Date,SKU,Unit price\nA,2024-01-02,S,1\n", ImportCodes.MissingColumn)]
    [InlineData("Order ID,Returned\nA,Yes\n", ImportCodes.NotAnOrderFile)]
    [InlineData("%PDF-1.7 and so on", ImportCodes.NotAText)]
    [InlineData("PK\u0003\u0004 not really a workbook", ImportCodes.BrokenWorkbook)]
    [InlineData(Tables.Header + "A,2024-01-02,\"S,1,2.00,EUR\nB,2024-01-02,S,1,2.00,EUR\n", ImportCodes.OpenQuote)]
    public async Task A_file_that_cannot_be_read_is_refused_whole(string text, string code)
    {
        var result = await Tables.ReadAsync(text);

        Assert.Equal(code, result.FileProblem?.Code);
        Assert.Empty(result.Orders);
    }

    [Fact]
    public async Task The_missing_columns_are_named()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU\nA,2024-01-02,S\n");

        Assert.Equal("Quantity, Unit price / Line total", Assert.Single(result.FileProblem!.Facts));
    }

    [Fact]
    public async Task An_old_workbook_is_told_from_text()
    {
        var result = await OrderFile.ReadAsync(ImportSource.FromBytes("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), Tables.Options);

        Assert.Equal(ImportCodes.OldExcel, result.FileProblem?.Code);
    }

    [Fact]
    public void A_line_without_end_is_refused_in_flat_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = OrderFile.Open([new ImportSource("long.csv", () => new EndlessLine(200_000_000))], Tables.Options);

        Assert.Equal(ImportCodes.RecordTooLarge, reading.FileProblem?.Code);
        Assert.Equal(2, reading.FileProblem?.Facts[0]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Theory]
    [InlineData("BAD,2024-01-02,A\0B,1,2.00,EUR", "SKU", ImportCodes.NulCharacter)]
    [InlineData("BAD,2024-01-02,\"A\"B,1,2.00,EUR", null, ImportCodes.BrokenQuote)]
    [InlineData("BAD,2024-01-02,A,1,2.00,EUR,more", null, ImportCodes.TooManyCells)]
    [InlineData("BAD,2024-01-02,A,1", null, ImportCodes.TooFewCells)]
    [InlineData(",2024-01-02,A,1,2.00,EUR", "Order number", ImportCodes.MissingValue)]
    [InlineData("BAD,,A,1,2.00,EUR", "Date", ImportCodes.MissingValue)]
    [InlineData("BAD,2024-02-30,A,1,2.00,EUR", "Date", ImportCodes.BadDate)]
    [InlineData("BAD,2024-01-02,,1,2.00,EUR", "SKU", ImportCodes.MissingValue)]
    [InlineData("BAD,2024-01-02,A,0,2.00,EUR", "Quantity", ImportCodes.BadQuantity)]
    [InlineData("BAD,2024-01-02,A,1.5,2.00,EUR", "Quantity", ImportCodes.BadQuantity)]
    [InlineData("BAD,2024-01-02,A,-1,2.00,EUR", "Quantity", ImportCodes.BadQuantity)]
    [InlineData("BAD,2024-01-02,A,1,,EUR", "Unit price", ImportCodes.MissingValue)]
    [InlineData("BAD,2024-01-02,A,1,\"1,234.56\",EUR", "Unit price", ImportCodes.BadAmount)]
    [InlineData("BAD,2024-01-02,A,1,\"1.234,56\",EUR", "Unit price", ImportCodes.BadAmount)]
    [InlineData("BAD,2024-01-02,A,1,１２３,EUR", "Unit price", ImportCodes.FullWidthDigits)]
    [InlineData("BAD,2024-01-02,A,1,1e3,EUR", "Unit price", ImportCodes.BadAmount)]
    [InlineData("BAD,2024-01-02,A,1,NaN,EUR", "Unit price", ImportCodes.BadAmount)]
    [InlineData("BAD,2024-01-02,A,1,-5,EUR", "Unit price", ImportCodes.NegativeAmount)]
    [InlineData("BAD,2024-01-02,A,1,10.005,EUR", "Unit price", ImportCodes.TooManyDecimals)]
    [InlineData("BAD,2024-01-02,A,1,10.000,EUR", "Unit price", ImportCodes.TooManyDecimals)]
    [InlineData("BAD,2024-01-02,A,1,99999999999999,EUR", "Unit price", ImportCodes.AmountTooLarge)]
    [InlineData("BAD,2024-01-02,A,1,10.50,EURO", "Currency", ImportCodes.BadCurrency)]
    [InlineData("BAD,2024-01-02,A,1,10.50,XXX", "Currency", ImportCodes.BadCurrency)]
    [InlineData("BAD,2024-01-02,A,1,10.50,JPY", "Unit price", ImportCodes.TooManyDecimals)]
    public async Task A_bad_row_names_its_place_and_loses_no_good_one(string row, string? column, string code)
    {
        var result = await Tables.ReadRowAsync(row, Tables.Options with { Numbers = NumberStyle.Point });

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("orders.csv", 3, column, code), (problem.File, problem.Row, problem.Column, problem.Code));
        Assert.Equal("GOOD", Assert.Single(result.Orders).Number);
    }

    [Theory]
    [InlineData(" 10 ", "EUR", 1000, "EUR")]
    [InlineData("10", "", 1000, "EUR")]
    [InlineData("10.5", " eur ", 1050, "EUR")]
    [InlineData("10.0000", "EUR", 1000, "EUR")]
    [InlineData("105", "JPY", 105, "JPY")]
    [InlineData("1.005", "KWD", 1005, "KWD")]
    public async Task An_amount_is_read_in_the_digits_of_its_currency(string price, string currency, long minor, string expected)
    {
        var result = await Tables.ReadRowAsync($"B,2024-01-02,A,1,{price},{currency}");

        var order = result.Orders.Single(order => order.Number == "B");
        Assert.Equal((minor, expected), (order.Lines[0].UnitPriceMinor, order.Currency));
    }

    [Fact]
    public async Task All_rows_of_an_order_with_a_bad_row_are_refused_and_say_so()
    {
        var result = await Tables.ReadAsync(Tables.Header + "A,2024-01-02,X,1,1.00,EUR\nB,2024-01-02,X,1,1.00,EUR\nA,2024-01-02,Y,none,1.00,EUR\nA,2024-01-02,Z,1,1.00,EUR\n");

        Assert.Equal("B", Assert.Single(result.Orders).Number);
        Assert.Equal(
            [(2, ImportCodes.OrderRefused), (4, ImportCodes.BadQuantity), (5, ImportCodes.OrderRefused)],
            result.Problems.Select(problem => (problem.Row, problem.Code)).Order());
        Assert.Equal(["A", 4], result.Problems.First(problem => problem.Code == ImportCodes.OrderRefused).Facts);
    }

    [Fact]
    public async Task A_row_that_cannot_be_parsed_takes_its_order_with_it()
    {
        var result = await Tables.ReadAsync(Tables.Header + "A,2024-01-02,X,1,1.00,EUR\nA,2024-01-02,\"Y\"y,1,1.00,EUR\nB,2024-01-02,X,1,1.00,EUR\n");

        Assert.Equal("B", Assert.Single(result.Orders).Number);
        Assert.Equal([2, 3], result.Problems.Select(problem => problem.Row).Order());
    }

    [Fact]
    public async Task Only_mapped_columns_are_read_and_the_others_are_named()
    {
        var result = await Tables.ReadAsync("__proto__,constructor,Id,IsPaid,CapturedAmount,Order number,Date,SKU,Quantity,Unit price\nx,x,1,true,999,A,2024-01-02,S,1,2.00\n");

        Assert.Equal(200, Assert.Single(result.Orders).Payment.CapturedMinor);
        var notice = Assert.Single(result.Notices);
        Assert.Equal((ImportCodes.ExtraColumns, "__proto__, constructor, Id, IsPaid, CapturedAmount"), (notice.Code, notice.Facts[1]));
    }

    [Fact]
    public async Task A_formula_stays_text()
    {
        var result = await Tables.ReadRowAsync("B,2024-01-02,=cmd|'/c calc'!A1,1,1.00,EUR");

        Assert.Equal("=cmd|'/c calc'!A1", result.Orders.Single(order => order.Number == "B").Lines[0].Sku);
    }

    [Fact]
    public async Task A_quoted_cell_keeps_separators_quotes_and_line_breaks()
    {
        var result = await Tables.ReadAsync("Order number,Date,Product name,Quantity,Unit price\nA,2024-01-02,\"x, \"\"y\"\"\r\nz\",1,2.00\nB,2024-01-02,w,bad,2.00\n");

        Assert.Equal("x, \"y\"\r\nz", Assert.Single(result.Orders).Lines[0].Name);
        Assert.Equal(3, Assert.Single(result.Problems).Row);
    }

    [Fact]
    public async Task A_quote_inside_an_unquoted_cell_is_plain_text()
    {
        var result = await Tables.ReadAsync("Order number,Date,Product name,Quantity,Unit price\nA,2024-01-02,Monitor 24\" wide,1,2.00\n");

        Assert.Equal("Monitor 24\" wide", Assert.Single(result.Orders).Lines[0].Name);
    }

    [Fact]
    public async Task Blank_rows_count_in_row_numbers_and_nowhere_else()
    {
        var result = await Tables.ReadAsync($"\n{Tables.Header}\n,,,,,\nA,2024-01-02,X,bad,1.00,EUR\n");

        Assert.Equal(5, Assert.Single(result.Problems).Row);
        Assert.Equal(1, result.RowCount);
    }

    private sealed class EndlessLine(long length) : Stream
    {
        private static readonly byte[] Start = Encoding.UTF8.GetBytes(Tables.Header);

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var n = (int)Math.Min(count, length - Position);
            for (var i = 0; i < n; i++)
            {
                buffer[offset + i] = Position + i < Start.Length ? Start[Position + i] : (byte)'x';
            }

            Position += n;
            return n;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
