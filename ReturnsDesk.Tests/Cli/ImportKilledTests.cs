using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ReturnsDesk.Tests.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Cli;

/// <summary>The real program, killed at row five thousand of twenty thousand.</summary>
public sealed class ImportKilledTests : IDisposable
{
    private const int Orders = 10_000;
    private const int KilledAt = 2_500;

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_on_the_way_it_leaves_whole_orders_and_goes_on_when_started_again()
    {
        var file = _folder.Write("orders.csv", Tables.Header + string.Concat(Enumerable.Range(0, Orders).Select(i => $"N{i},2024-01-02,X,1,1.00,EUR\nN{i},2024-01-02,Y,2,3.00,EUR\n")));

        // The database is made before, so that it can be watched from the first row on.
        await _folder.RunAsync("import", "orders", file, "--dry-run");
        using (var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "import", "orders", file, "--data", _folder.Database]))!)
        {
            while (!program.HasExited && Stored() < KilledAt)
            {
                await Task.Delay(1);
            }

            program.Kill();
            await program.WaitForExitAsync();
        }

        var stored = Stored();
        Assert.InRange(stored, KilledAt, Orders - 1);
        Assert.Equal(0, Ask("SELECT COUNT(*) FROM Orders o WHERE (SELECT COUNT(*) FROM OrderLines l WHERE l.OrderId = o.Id) <> 2 OR (SELECT COUNT(*) FROM Payments p WHERE p.OrderId = o.Id) <> 1"));
        Assert.Equal(stored, Ask("SELECT Added FROM ImportBatches"));

        var again = await _folder.JsonAsync("import", "orders", file);

        Assert.Equal((Orders - stored, stored), (again.GetProperty("added").GetInt64(), again.GetProperty("unchanged").GetInt64()));
        Assert.Equal(0, (await _folder.RunAsync("verify")).ExitCode);
    }

    private long Stored() => Ask("SELECT COUNT(*) FROM Orders");

    private long Ask(string question)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return (long)command.ExecuteScalar()!;
    }
}
