using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Tests.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class VerifyCommandTests : IAsyncLifetime
{
    private TestDb _database = null!;

    private string DataFile => _database.ConnectionString["Data Source=".Length..];

    public async Task InitializeAsync() => _database = await DemoDeskOf.CreateAsync(Engine.Sqlite);

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_shop_in_order_ends_with_0()
    {
        var run = await CommandRun.OfAsync("verify", "--data", DataFile);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("checks hold." + Environment.NewLine, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Verify.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_row_ends_with_1_and_is_named()
    {
        await using var db = _database.Open();
        var order = await db.Orders.OrderBy(row => row.Id).FirstAsync(row => row.Payments.Any());
        await db.Database.ExecuteSqlRawAsync("""UPDATE "Payments" SET "Currency" = 'JPY' WHERE "OrderId" = {0}""", order.Id);

        var run = await CommandRun.OfAsync("verify", "--data", DataFile);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"order {order.Number}, payment 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_scripts_it_prints_a_list()
    {
        var run = await CommandRun.OfAsync("verify", "--json", "--data", DataFile);

        using var answers = JsonDocument.Parse(run.Output);
        Assert.All(answers.RootElement.EnumerateArray(), answer => Assert.True(answer.GetProperty("holds").GetBoolean()));
    }

    [Fact]
    public async Task A_mistyped_file_is_told_and_not_created()
    {
        var run = await CommandRun.OfAsync("verify", "--data", DataFile + ".missing");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"There is no file {DataFile}.missing.", run.Error.Trim());
        Assert.False(File.Exists(DataFile + ".missing"));
    }
}
