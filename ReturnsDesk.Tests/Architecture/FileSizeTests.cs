using System.Globalization;
using ReturnsDesk.Tests.Support;
using Xunit.Abstractions;

namespace ReturnsDesk.Tests.Architecture;

public sealed class FileSizeTests(ITestOutputHelper output)
{
    private const int MostLines = 250;

    [Fact]
    public void No_file_is_longer_than_two_screens()
    {
        var lines = Lengths(SourceTree.App).Concat(Lengths(SourceTree.Tests)).ToDictionary();
        int[] lengths = [.. lines.Values.Order()];

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lengths.Length} files, median {Share(lengths, 0.5)} lines, p90 {Share(lengths, 0.9)}"));
        Findings.AssertNone(TooLong(lines));
    }

    [Fact]
    public void The_check_can_fail() => Assert.Equal(["Long.cs"], TooLong(new() { ["Short.cs"] = MostLines, ["Long.cs"] = MostLines + 1 }));

    private static Dictionary<string, int> Lengths(string folder) => SourceTree.Files(folder, ".cs", ".razor", ".css").ToDictionary(file => file, file => File.ReadLines(file).Count());

    private static IEnumerable<string> TooLong(Dictionary<string, int> lines) => lines.Where(file => file.Value > MostLines).Select(file => file.Key);

    private static int Share(int[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];
}
