using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class DateTests
{
    private static readonly ReadOptions InBerlin = Tables.Options with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

    [Theory]
    [InlineData("2024-03-01", "2024-02-29T23:00:00Z")]
    [InlineData("2024/3/1 8:05", "2024-03-01T07:05:00Z")]
    [InlineData("01.03.2024", "2024-02-29T23:00:00Z")]
    [InlineData("2024-07-01 12:00:00", "2024-07-01T10:00:00Z")]
    [InlineData("2024-07-01T12:00:00.123Z", "2024-07-01T12:00:00Z")]
    [InlineData("2024-07-01T12:00:00+08:00", "2024-07-01T04:00:00Z")]
    [InlineData("2024-07-01 12:00:00 -0730", "2024-07-01T19:30:00Z")]
    [InlineData("2024年7月1日", "2024-06-30T22:00:00Z")]
    [InlineData("25/12/2024 1:30 PM", "2024-12-25T12:30:00Z")]
    [InlineData("12/25/2024", "2024-12-24T23:00:00Z")]
    public async Task A_date_becomes_an_instant(string text, string expected)
    {
        var result = await Tables.ReadAsync($"Order number,Date,SKU,Quantity,Unit price\nA,{text},X,1,1.00\n", InBerlin);

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, Assert.Single(result.Orders).PlacedAt);
        Assert.Equal(DateTimeKind.Utc, result.Orders[0].PlacedAt.Kind);
    }

    [Theory]
    [InlineData("2024-13-01")]
    [InlineData("31.02.2024")]
    [InlineData("01/02/24")]
    [InlineData("yesterday")]
    [InlineData("2024-03-01 25:00")]
    [InlineData("2024-03-01 10:00 maybe")]
    [InlineData("1789-07-14")]
    [InlineData("45352")]
    public async Task What_is_no_date_is_refused(string text)
    {
        var result = await Tables.ReadAsync($"Order number,Date,SKU,Quantity,Unit price\nA,{text},X,1,1.00\n");

        Assert.Equal((ImportCodes.BadDate, "Date"), (Assert.Single(result.Problems).Code, result.Problems[0].Column));
    }

    [Fact]
    public async Task One_date_that_tells_decides_for_its_column()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price\nA,03/04/2024,X,1,1.00\nB,03/25/2024,X,1,1.00\n");

        Assert.Equal(new DateTime(2024, 3, 4, 0, 0, 0, DateTimeKind.Utc), result.Orders[0].PlacedAt);
        Assert.Empty(result.Notices);
    }

    [Theory]
    [InlineData(DayOrder.DayFirst, 4, "DD/MM/YYYY")]
    [InlineData(DayOrder.MonthFirst, 3, "MM/DD/YYYY")]
    public async Task Where_none_tells_the_option_decides_and_a_notice_says_so(DayOrder order, int month, string told)
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price\nA,03/04/2024,X,1,1.00\n", Tables.Options with { AmbiguousDates = order });

        Assert.Equal(month, result.Orders[0].PlacedAt.Month);
        Assert.Equal((ImportCodes.AmbiguousDates, told), (Assert.Single(result.Notices).Code, result.Notices[0].Facts[1]));
    }

    [Fact]
    public async Task Dates_that_contradict_each_other_are_told_and_the_fewer_refused()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price\nA,25/03/2024,X,1,1.00\nB,26/03/2024,X,1,1.00\nC,03/25/2024,X,1,1.00\n");

        Assert.Equal(2, result.Orders.Count);
        Assert.Equal(ImportCodes.ConflictingDates, Assert.Single(result.Notices).Code);
    }

    [Theory]
    [InlineData("1234.50", "99.00", 123450)]
    [InlineData("\"1,234.50\"", "99.00", 123450)]
    [InlineData("\"1234,50\"", "\"99,00\"", 123450)]
    [InlineData("\"1.234,50\"", "\"99,00\"", 123450)]
    public async Task The_number_format_is_found_over_the_whole_file(string price, string other, long minor)
    {
        var result = await Tables.ReadAsync($"Order number,Date,SKU,Quantity,Unit price\nA,2024-01-02,X,1,{price}\nB,2024-01-02,X,1,{other}\n");

        Assert.Equal([minor, 9900L], result.Orders.Select(order => order.TotalMinor));
    }

    [Fact]
    public async Task Of_two_number_formats_only_the_usual_one_is_read()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price\nA,2024-01-02,X,1,1.50\nB,2024-01-02,X,1,2.50\nC,2024-01-02,X,1,\"3,50\"\n");

        Assert.Equal(2, result.Orders.Count);
        Assert.Equal((4, ImportCodes.BadAmount), (Assert.Single(result.Problems).Row, result.Problems[0].Code));
    }

    [Fact]
    public async Task Rounding_is_an_option_and_is_counted()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price\nA,2024-01-02,X,1,1.005\nB,2024-01-02,X,1,1.004\n", Tables.Options with { RoundAmounts = true, Numbers = NumberStyle.Point });

        Assert.Equal([101L, 100L], result.Orders.Select(order => order.TotalMinor));
        Assert.Equal(2, Assert.Single(result.Notices).Facts[0]);
    }
}
