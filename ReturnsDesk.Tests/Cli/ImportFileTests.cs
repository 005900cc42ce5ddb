using ReturnsDesk.Cli.Bench;

namespace ReturnsDesk.Tests.Cli;

public sealed class ImportFileTests : IDisposable
{
    private readonly BenchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_has_two_lines_an_order_and_is_the_same_every_time()
    {
        await ImportFile.WriteAsync(_folder.PathOf("one.csv"), 40, CancellationToken.None);
        await ImportFile.WriteAsync(_folder.PathOf("two.csv"), 40, CancellationToken.None);

        Assert.Equal(1 + 80, File.ReadLines(_folder.PathOf("one.csv")).Count());
        Assert.Equal(await File.ReadAllBytesAsync(_folder.PathOf("one.csv")), await File.ReadAllBytesAsync(_folder.PathOf("two.csv")));
    }
}
