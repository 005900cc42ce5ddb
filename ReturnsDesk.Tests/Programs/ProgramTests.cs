using ReturnsDesk.Tests.Programs.Circuits;

namespace ReturnsDesk.Tests.Programs;

public sealed class ProgramTests
{
    [Fact]
    public async Task Without_a_command_the_programs_are_listed()
    {
        var (exitCode, printed, _) = await RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("circuits", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_tab_has_no_slope()
    {
        var (exitCode, _, problems) = await RunAsync("circuits", "--count", "1");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("--count is 3 at least", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_tab_costs_the_slope_of_those_after_the_first()
    {
        var memory = new CircuitMemory(150, [260, 263, 264, 268, 269], 240);

        Assert.Equal(2.2, memory.PerFurtherTab, 6);
        Assert.Contains("| Each tab after the first (slope) | 2.20 |  | MB | 4 |", memory.Table(new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc), "some shop"));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await EntryPoint.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
