using System.Globalization;
using ReturnsDesk.Account;
using ReturnsDesk.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task An_empty_file_becomes_a_shop_and_the_sign_ins_are_printed_once()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        string[] command = ["demo", "--orders", "120", "--seed", "5", "--until", "2026-11-20", "--data", database.ConnectionString["Data Source=".Length..]];

        var first = await CommandRun.OfAsync(command);
        var second = await CommandRun.OfAsync(command);

        Assert.Equal(0, first.ExitCode);
        Assert.StartsWith("120 orders", first.Output, StringComparison.Ordinal);
        Assert.All(DemoPerson.All, person => Assert.Contains(person.Email, first.Output, StringComparison.Ordinal));
        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith("There are orders in this database already.", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_figures_to_the_letter()
    {
        var (first, second, other) = (await FiguresAsync("5"), await FiguresAsync("5"), await FiguresAsync("6"));

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task The_figures_reach_back_twelve_months_and_no_virtual_goods_come_back()
    {
        using var folder = new CommandFolder();
        await folder.RunAsync("demo", "--orders", "1500", "--seed", "5", "--until", "2026-11-20");

        var months = (await folder.JsonAsync("report", "return-rate", "--by", "month")).EnumerateArray().Select(row => row.GetProperty("key").GetString()).Distinct();
        var categories = (await folder.JsonAsync("report", "return-rate", "--by", "category")).EnumerateArray()
            .ToLookup(row => row.GetProperty("key").GetString()!, row => row.GetProperty("unitRate").GetDouble());

        Assert.Equal(Enumerable.Range(0, 13).Select(month => new DateOnly(2025, 11, 1).AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture)), months);
        Assert.True(categories[DemoCatalogue.WomensFashion].Min() > 2 * categories[DemoCatalogue.Electronics].Max());
        Assert.All(categories[DemoCatalogue.VirtualGoods], rate => Assert.Equal(0, rate));
    }

    [Theory]
    [InlineData("en", "--orders needs a whole number, not 'many'.")]
    [InlineData("zh-CN", "--orders 应为整数，而不是“many”。")]
    public async Task A_number_that_is_none_is_told_without_names_of_the_runtime(string language, string sentence)
    {
        var run = await CommandRun.OfAsync("demo", "--orders", "many", "--language", language);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> FiguresAsync(string seed)
    {
        using var folder = new CommandFolder();
        await folder.RunAsync("demo", "--orders", "300", "--seed", seed, "--until", "2026-11-20");
        var parts = new List<string>();
        foreach (var by in new[] { "none", "category", "product", "month", "reason" })
        {
            parts.Add((await folder.JsonAsync("report", "return-rate", "--by", by, "--basis", "return")).GetRawText());
        }

        return string.Join('\n', parts);
    }
}
