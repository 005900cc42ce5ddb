using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>The refusal codes that are written in the sources: every literal in the first argument of a new refusal.</summary>
internal static class RefusalCode
{
    public static IEnumerable<string> InApp() => SourceTree.Files(SourceTree.App, ".cs").SelectMany(file => In(File.ReadAllText(file))).Distinct().Order(StringComparer.Ordinal);

    public static IEnumerable<string> In(string source) =>
        from creation in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
        let literals = creation.ArgumentList?.Arguments.FirstOrDefault() is { } argument ? Literals(argument) : []
        from code in creation is ObjectCreationExpressionSyntax { Type: var type } ? literals.Where(_ => type.ToString().EndsWith("Refusal", StringComparison.Ordinal)) : literals.Where(LooksLikeCode)
        select code;

    /// <summary>Those that can become the value of the argument, not what is handed to calls inside it.</summary>
    private static IEnumerable<string> Literals(ArgumentSyntax argument) => argument.DescendantNodes(node => node == argument || node is not ArgumentSyntax)
        .OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Select(literal => literal.Token.ValueText);

    /// <summary><c>new("desk.busy")</c> does not say what it makes; a code has an area, a dot and small letters.</summary>
    private static bool LooksLikeCode(string text) => Regex.IsMatch(text, @"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$");
}
