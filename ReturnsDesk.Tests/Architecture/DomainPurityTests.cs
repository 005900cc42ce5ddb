using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>Domain is plain C#, Pdf is plain C# and a drawing library: each folder must compile with nothing else.</summary>
public sealed class DomainPurityTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; " +
        "global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string[] Drawing = ["SkiaSharp", "HarfBuzzSharp", "QRCoder"];

    [Fact]
    public void Domain_compiles_on_its_own() => Findings.AssertNone(CompileAlone("Domain"));

    [Fact]
    public void Pdf_compiles_with_its_drawing_library_only() => Findings.AssertNone(CompileAlone("Pdf", Drawing));

    [Fact]
    public void The_check_can_fail() => Assert.NotEmpty(CompileAlone("Data"));

    [Fact]
    public void The_check_can_fail_with_the_drawing_library() => Assert.NotEmpty(CompileAlone("Data", Drawing));

    private static string[] CompileAlone(string folder, params string[] libraries)
    {
        var trees = SourceTree.Files(Path.Combine(SourceTree.App, folder), ".cs")
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings));

        var baseLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory.EnumerateFiles(baseLibrary, "System*.dll").Where(IsManaged)
            .Concat(libraries.Select(library => Path.Combine(AppContext.BaseDirectory, library + ".dll")))
            .Select(file => MetadataReference.CreateFromFile(file));

        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return [.. CSharpCompilation.Create(folder, trees, references, options).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())];
    }

    private static bool IsManaged(string file)
    {
        try
        {
            return System.Reflection.AssemblyName.GetAssemblyName(file) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
