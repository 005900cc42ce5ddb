using ReturnsDesk.Cli;

namespace ReturnsDesk.Tests.Cli;

public sealed class StatesDocumentTests
{
    [Fact]
    public async Task The_document_is_what_the_command_prints()
    {
        var run = await CommandRun.OfAsync("docs", "states");

        Assert.Equal(run.Output, File.ReadAllText(Path.Combine(CommandRun.Repository, "docs", "states.md")));
    }

    [Fact]
    public void Every_axis_is_drawn()
    {
        var document = DocsCommand.States();

        Assert.Equal(6, document.Split("stateDiagram-v2").Length - 1);
        Assert.Contains("Inspected --> Resolved: Resolve", document, StringComparison.Ordinal);
    }
}
