using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Cli;
using ReturnsDesk.Features.Reports;
using ReturnsDesk.Tests.Features.Reports;

namespace ReturnsDesk.Tests.Cli;

public sealed class ReportCommandTests : IAsyncLifetime
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private ReportShop _shop = null!;

    public async Task InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        _shop = await ReportShop.OpenAsync();
        var order = await _shop.SellAsync("2026-03-02", new Sold("A", 7, 10000), new Sold("B", 1, 500, "Phones"));
        await _shop.GiveBackAsync(order, "A", 2, "2026-04-09", "fit-small");
    }

    public async Task DisposeAsync()
    {
        CultureInfo.CurrentUICulture = _before;
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Scripts_get_the_promised_fields_in_minor_units_and_full_precision()
    {
        var (exitCode, output, _) = await RunAsync("return-rate", "--by", "none", "--basis", "order", "--json");

        var row = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["key", "purchasedUnits", "returnedUnits", "unitRate", "orders", "returnedOrders", "orderRate", "purchasedValue", "returnedValue", "valueRate", "currency"],
            row.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("all", 8, 2, 0.25), (row.GetProperty("key").GetString(), row.GetProperty("purchasedUnits").GetInt64(), row.GetProperty("returnedUnits").GetInt64(), row.GetProperty("unitRate").GetDouble()));
        Assert.Equal((10500, 2857, 2857 / 10500.0), (row.GetProperty("purchasedValue").GetInt64(), row.GetProperty("returnedValue").GetInt64(), row.GetProperty("valueRate").GetDouble()));
    }

    [Fact]
    public async Task A_rate_without_purchases_is_null()
    {
        var (_, output, _) = await RunAsync("return-rate", "--by", "month", "--basis", "return", "--from", "2026-04-01", "--json");

        var row = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal(("2026-04", JsonValueKind.Null), (row.GetProperty("key").GetString(), row.GetProperty("unitRate").ValueKind));
    }

    [Fact]
    public async Task People_get_a_table_with_straight_columns()
    {
        var (_, output, _) = await RunAsync("return-rate", "--by", "category");

        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("Category", lines[0], StringComparison.Ordinal);
        Assert.Contains("28.57%", lines[1], StringComparison.Ordinal);
        Assert.Single(lines.Select(line => line.TrimEnd().Length - line.TrimEnd().LastIndexOf(' ')).Where(length => length == 4).Distinct());
    }

    [Fact]
    public async Task Chinese_columns_are_straight_too()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        var (_, output, _) = await RunAsync("return-rate", "--by", "reason");

        var widths = output.TrimEnd().Split('\n').Select(line => AlignedText.Width(line.TrimEnd()));
        Assert.Single(widths.Distinct());
        Assert.Contains("退货原因", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_database_is_told_and_not_created()
    {
        using var folder = new CommandFolder();

        var run = await folder.RunAsync("report", "return-rate", "--json");

        Assert.Equal((1, $"There is no file {folder.Database}."), (run.ExitCode, run.Error.Trim()));
        Assert.False(File.Exists(folder.Database));
    }

    [Theory]
    [InlineData("--by", "colour")]
    [InlineData("--from", "31.03.2026")]
    [InlineData("--from", "2026-04-02", "--to", "2026-04-01")]
    public async Task What_is_no_question_is_wrong_usage(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(["return-rate", .. arguments]);

        Assert.NotEqual(0, exitCode);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("Category", output.Split('\n')[0], StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        ServiceProvider Services(string? _) =>
            new ServiceCollection().AddSingleton(_shop.Database.Store).AddSingleton(_shop.Database.Databases).AddSingleton(TimeProvider.System).AddReports().BuildServiceProvider();
        var command = ReportCommand.Create(new CliHost(output, error, Services));
        var exitCode = await command.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, output.ToString(), error.ToString());
    }
}
