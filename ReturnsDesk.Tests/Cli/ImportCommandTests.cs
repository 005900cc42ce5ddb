using ReturnsDesk.Tests.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private const string BadRow = Tables.Header + "A,2024-01-02,X,2,1.00,EUR\nB,2024-01-02,X,none,1.00,EUR\n";

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Orders_and_returns_from_files_come_out_as_figures()
    {
        var orders = await _folder.RunAsync("import", "orders", Fixture("sales.csv"));
        var returns = await _folder.RunAsync("import", "returns", Fixture("returned-orders.csv"));

        var row = Assert.Single((await _folder.JsonAsync("report", "return-rate", "--by", "none")).EnumerateArray());
        Assert.Equal((0, 0), (orders.ExitCode, returns.ExitCode));
        Assert.StartsWith("3 rows read, 3 lines: 2 added, 0 changed, 0 unchanged, 0 problems.", orders.Output, StringComparison.Ordinal);
        string[] fields = ["purchasedUnits", "returnedUnits", "orders", "returnedOrders", "purchasedValue", "returnedValue"];
        Assert.Equal([10, 5, 2, 1, 122955, 27197], fields.Select(field => row.GetProperty(field).GetInt64()));
    }

    [Fact]
    public async Task The_same_files_again_leave_the_figures_alone()
    {
        await _folder.RunAsync("import", "orders", Fixture("sales.csv"));
        await _folder.RunAsync("import", "returns", Fixture("returned-orders.csv"));
        var before = (await _folder.JsonAsync("report", "return-rate", "--by", "product")).GetRawText();

        var orders = await _folder.JsonAsync("import", "orders", Fixture("sales.csv"));
        var returns = await _folder.JsonAsync("import", "returns", Fixture("returned-orders.csv"));

        string[] fields = ["added", "changed", "unchanged", "problems"];
        Assert.Equal([0, 0, 2, 0], fields.Select(field => orders.GetProperty(field).GetInt32()));
        Assert.Equal([0, 0, 1, 0], fields.Select(field => returns.GetProperty(field).GetInt32()));
        Assert.Equal(before, (await _folder.JsonAsync("report", "return-rate", "--by", "product")).GetRawText());
    }

    [Theory]
    [InlineData("en", "bad.csv:3 [Quantity]: 'none' is not a whole number of units.")]
    [InlineData("zh-CN", "bad.csv:3 [Quantity]: ")]
    public async Task A_bad_row_is_told_with_file_row_and_column_and_ends_with_1(string language, string start)
    {
        var run = await _folder.RunAsync("import", "orders", _folder.Write("bad.csv", BadRow), "--language", language);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(start, Assert.Single(run.Error.TrimEnd().Split(Environment.NewLine)), StringComparison.Ordinal);
        Assert.Equal(language == "zh-CN", run.Error.Any(letter => letter >= '一'));
        Assert.Equal(1, (await _folder.JsonAsync("report", "return-rate", "--by", "none"))[0].GetProperty("orders").GetInt32());
    }

    [Theory]
    [InlineData("", "empty.csv: The file is empty.")]
    [InlineData("Order number,Date,SKU,Unit price\nA,2024-01-02,X,1.00\n", "empty.csv: The header lacks: Quantity.")]
    [InlineData("Order ID,Returned\nA,Yes\n", "empty.csv: This is a file of returns, not of orders. Import it as returns.")]
    public async Task A_file_that_cannot_be_used_is_told_in_one_sentence(string text, string sentence)
    {
        var run = await _folder.RunAsync("import", "orders", _folder.Write("empty.csv", text));

        Assert.Equal((1, "", sentence), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public async Task The_refused_rows_can_be_had_as_a_table()
    {
        await _folder.RunAsync("import", "orders", _folder.Write("bad.csv", BadRow), "--problems", _folder.PathOf("problems.csv"));

        var lines = await File.ReadAllLinesAsync(_folder.PathOf("problems.csv"));
        Assert.Equal(["file,row,column,code,message", "bad.csv,3,Quantity,import.bad-quantity,"], lines.Select(line => line.Split("'none'")[0]));
    }

    [Theory]
    [InlineData("import", "orders")]
    [InlineData("import", "returns")]
    [InlineData("import", "deadlines")]
    public async Task A_mistyped_file_is_told_and_no_database_is_made(params string[] command)
    {
        var run = await _folder.RunAsync([.. command, _folder.PathOf("none.csv")]);

        Assert.Equal((1, $"There is no file {_folder.PathOf("none.csv")}."), (run.ExitCode, run.Error.Trim()));
        Assert.False(File.Exists(_folder.Database));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "orders")]
    [InlineData("import", "orders", "a", "b", "c")]
    [InlineData("import", "returns", "a", "b")]
    [InlineData("import", "deadlines", "a", "b")]
    [InlineData("import", "deadlines", "a", "--currency", "EUR")]
    public async Task Too_few_or_too_many_files_are_wrong_usage(params string[] command) => Assert.Equal(2, (await _folder.RunAsync(command)).ExitCode);

    private static string Fixture(string name) => Path.Combine(CommandRun.Repository, "ReturnsDesk.Tests", "Fixtures", "Importing", name);
}
