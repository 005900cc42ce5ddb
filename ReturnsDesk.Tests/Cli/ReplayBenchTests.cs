using Microsoft.Data.Sqlite;
using ReturnsDesk.Cli.Bench;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Cli;

public sealed class ReplayBenchTests
{
    [Fact]
    public async Task Judging_and_replaying_are_measured_and_leave_the_file_as_it_was()
    {
        await using var bench = await SmallBench.BuildAsync();

        BenchFigure[] figures = [.. await new JudgeStep(2_000, 1).MeasureAsync(bench.Room, CancellationToken.None), .. await new ReplayStep(1).MeasureAsync(bench.Room, CancellationToken.None)];

        Assert.Equal(["judge verdicts/s", "replay s", "replay-memory MB"], figures.Select(figure => $"{figure.Code} {figure.Unit}"));
        Assert.All(figures, figure => Assert.True(figure.Median > 0, figure.Code));
        Assert.All(figures, figure => Assert.False(CommandLineServices.Words<CliTexts>()["Bench." + figure.Code].ResourceNotFound, figure.Code));
        Assert.Equal(0L, await ReplaysInAsync(bench.Room.DataFile));
    }

    [Fact]
    public void The_judge_is_measured_on_fifty_rules_and_all_its_answers()
    {
        var judge = new PolicyJudge(JudgeLoad.Policy);
        var verdicts = JudgeLoad.Facts(1).Select(judge.Line).ToList();

        Assert.Equal(50, JudgeLoad.Policy.Rules.Count);
        Assert.Empty(PolicyReview.Faults(JudgeLoad.Policy));
        Assert.Equal(Enum.GetValues<VerdictAnswer>(), verdicts.Select(verdict => verdict.Answer).Distinct().Order());
        Assert.Equal(Enum.GetValues<AutomaticAction>(), verdicts.Select(verdict => verdict.Action).Distinct().Order());
    }

    private static async Task<object?> ReplaysInAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM PolicyReplays";
        return await command.ExecuteScalarAsync();
    }
}
