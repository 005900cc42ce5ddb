namespace ReturnsDesk.Tests.Support;

internal static class Findings
{
    /// <summary>Fails with every finding on a line of its own; <c>Assert.Empty</c> would cut them short.</summary>
    public static void AssertNone<T>(IEnumerable<T> findings)
    {
        string[] lines = [.. findings.Select(finding => finding?.ToString() ?? "null")];

        Assert.True(lines.Length == 0, $"{lines.Length} found:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
    }
}
