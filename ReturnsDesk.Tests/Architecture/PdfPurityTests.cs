using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SkiaSharp;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>Pdf knows nothing of returns: its folder compiles with the base class library and its drawing libraries alone.</summary>
public sealed class PdfPurityTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; " +
        "global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string[] DrawingLibraries = ["SkiaSharp", "HarfBuzz", "QRCoder"];

    private static readonly string[] Libraries =
        [typeof(SKCanvas).Assembly.Location, typeof(HarfBuzzSharp.Buffer).Assembly.Location, typeof(QRCoder.QRCodeGenerator).Assembly.Location];

    [Fact]
    public void Pdf_compiles_on_its_own() => Assert.Empty(CompileAlone("Pdf"));

    [Fact]
    public void The_check_can_fail() => Assert.NotEmpty(CompileAlone("Features/Returns/Labelling/Papers"));

    [Fact]
    public void Papers_name_no_drawing_library() => Assert.DoesNotContain(
        Files("Features/Returns/Labelling"), file => DrawingLibraries.Any(File.ReadAllText(file).Contains));

    private static string[] CompileAlone(string folder)
    {
        var trees = Files(folder).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)).Append(CSharpSyntaxTree.ParseText(ImplicitUsings));
        var baseLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory.EnumerateFiles(baseLibrary, "System*.dll").Where(IsManaged).Concat(Libraries).Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return [.. CSharpCompilation.Create("Alone", trees, references, options).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
    }

    private static IEnumerable<string> Files(string folder)
    {
        var source = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "AppSource").Value!;
        return Directory.EnumerateFiles(Path.Combine(source, folder), "*.cs", SearchOption.AllDirectories);
    }

    private static bool IsManaged(string file)
    {
        try
        {
            AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
