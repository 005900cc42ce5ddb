using ReturnsDesk.Cli;

namespace ReturnsDesk.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(true, "verify")]
    [InlineData(true, "--help")]
    [InlineData(true, "--data=a.db", "verify")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:1")]
    [InlineData(false, "--environment=Production")]
    public void Options_of_the_web_server_are_not_for_the_command_line(bool expected, params string[] args) => Assert.Equal(expected, CommandLine.IsFor(args));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("user")]
    [InlineData("user", "add", "--email", "a@desk.test")]
    [InlineData("user", "add", "--email", "a@desk.test", "--name", "A", "--role", "Boss")]
    public async Task Wrong_usage_ends_with_2_and_points_to_the_help(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("Add --help to see how it is used." + Environment.NewLine, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Help_is_no_mistake_and_speaks_the_chosen_language()
    {
        var run = await CommandRun.OfAsync("--help", "--language", "zh-CN");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("退货退款工作台", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "zh-CN")]
    [InlineData("de_DE.UTF-8", "en")]
    [InlineData(null, "en")]
    public void The_language_is_that_of_the_shell(string? lang, string expected)
    {
        var culture = SpokenLanguage.Choose(["verify"], name => name == "LANG" ? lang : null);

        Assert.Equal(expected, culture.Name);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_one_sentence()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new string('x', 5000));

        var run = await CommandRun.OfAsync("user", "add", "--email", "a@desk.test", "--name", "A", "--role", "Agent", "--data", file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The database cannot be used:", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        File.Delete(file);
    }
}
