using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>I-12: nothing in the domain reckons with floating or decimal numbers but rates of returns, signals, waiting times and how a percentage is written, which are no money.</summary>
public sealed class WholeMoneyTests
{
    private static readonly SyntaxKind[] Fractions = [SyntaxKind.DoubleKeyword, SyntaxKind.FloatKeyword, SyntaxKind.DecimalKeyword];
    private static readonly string Domain = Path.Combine(SourceTree.App, "Domain");
    private static readonly string[] NoMoney = [Path.Combine(Domain, "Numbers"), Path.Combine(Domain, "Signals"), Path.Combine(Domain, "Refunds", "Waits.cs")];

    [Fact]
    public void Money_is_reckoned_in_whole_numbers() => Findings.AssertNone(
        SourceTree.Files(Domain, ".cs").Where(file => !NoMoney.Any(place => file.StartsWith(place, StringComparison.Ordinal))).SelectMany(file => FractionsIn(file, File.ReadAllText(file))));

    [Theory]
    [InlineData("decimal price;")]
    [InlineData("var half = 0.5;")]
    [InlineData("var share = (double)part / whole;")]
    public void The_check_can_fail(string statement) => Assert.NotEmpty(FractionsIn("X.cs", $"class X {{ void Y() {{ {statement} }} }}"));

    private static IEnumerable<string> FractionsIn(string file, string text) =>
        from token in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()
        where token.Parent!.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().All(method => method.Identifier.Text != nameof(ToString))
        where Fractions.Contains(token.Kind()) || (token.IsKind(SyntaxKind.NumericLiteralToken) && token.Value is double or float or decimal)
        select $"{file}, line {token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {token.Text}";
}
