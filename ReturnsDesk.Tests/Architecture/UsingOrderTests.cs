using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>The directives of a file stand in the order in which the editor sorts them: System first, then by name.</summary>
public sealed class UsingOrderTests
{
    private const string Directive = "using ";

    [Fact]
    public void Directives_are_sorted() =>
        Findings.AssertNone(SourceTree.Files(SourceTree.App, ".cs").Concat(SourceTree.Files(SourceTree.Tests, ".cs")).Select(file => (File: file, First: OutOfOrder(File.ReadLines(file))))
            .Where(found => found.First is not null).Select(found => $"{found.File}: {found.First}"));

    [Fact]
    public void The_check_can_fail()
    {
        Assert.Null(OutOfOrder(["using System.Text;", "using Alpha;", "using Alpha.Beta;", "using AlphaBeta;", "using static Alpha.Gamma;", "", "namespace X;"]));
        Assert.Equal("Alpha", OutOfOrder(["using Beta;", "using Alpha;"]));
        Assert.Equal("System.Text", OutOfOrder(["using Alpha;", "using System.Text;"]));
        Assert.Equal("Alpha.Beta", OutOfOrder(["using AlphaBeta;", "using Alpha.Beta;"]));
    }

    /// <summary>The first that stands behind one which belongs after it; static ones and aliases have a place of their own.</summary>
    private static string? OutOfOrder(IEnumerable<string> lines)
    {
        List<string> names =
        [
            .. lines.TakeWhile(line => !line.StartsWith("namespace", StringComparison.Ordinal)).Where(line => line.StartsWith(Directive, StringComparison.Ordinal) && line.EndsWith(';'))
                .Select(line => line[Directive.Length..^1]).Where(name => !name.Contains(' ') && !name.Contains('=')),
        ];
        return names.Zip(names.Skip(1)).Where(pair => Compare(pair.First, pair.Second) > 0).Select(pair => pair.Second).FirstOrDefault();
    }

    private static int Compare(string one, string other)
    {
        var (first, second) = (one.Split('.'), other.Split('.'));
        var system = (second[0] == "System").CompareTo(first[0] == "System");
        return system != 0 ? system : first.Zip(second, (left, right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase)).FirstOrDefault(order => order != 0, first.Length - second.Length);
    }
}
