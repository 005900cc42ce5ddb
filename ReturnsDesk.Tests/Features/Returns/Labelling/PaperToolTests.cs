using System.Text;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Pdf;
using ReturnsDesk.Tests.Pdf;

namespace ReturnsDesk.Tests.Features.Returns.Labelling;

/// <summary>What other people's programs make of our papers: poppler, qpdf and zbar from Debian.</summary>
public sealed class PaperToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("papers");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Names => ["label", "label-metric", "label-zh", "slip", "slip-letter", "packing", "packing-zh"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Qpdf_finds_no_fault(string name)
    {
        var said = Tool.Run("qpdf", "--check", Write(name));

        Assert.Contains("No syntax or stream encoding errors found", said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fonts_are_embedded_TrueType_with_a_way_back_to_text(string name)
    {
        var fonts = Tool.Run("pdffonts", Write(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"CID TrueType\s+Identity-H\s+yes yes yes", font));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reader_finds_the_words(string name)
    {
        var text = Solid(Tool.Run("pdftotext", "-raw", Write(name), "-"));

        Assert.All(["R-2026-000123", "Łódzka-Straße17", "张伟(WeiZhang)"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PaperSize.Label4x6, 203)]
    [InlineData(PaperSize.Label100x150, 203)]
    [InlineData(PaperSize.A6, 203)]
    [InlineData(PaperSize.Label4x6, 300)]
    public void A_scanner_reads_both_barcodes_and_the_QR_code_of_ten_labels(PaperSize size, int dpi)
    {
        var contents = Enumerable.Range(0, 10).Select(Vary).ToList();

        foreach (var (index, content) in contents.Index())
        {
            var file = Save($"{index}", new ReturnLabelPaper(TestFonts.Renderer).Print(content, size, PaperSamples.English, PaperSamples.Created));

            Assert.Equal(
                new[] { $"CODE-128:{content.ReturnNumber}", $"CODE-128:{content.Waybill}", $"QR-Code:{content.QrText}" }.Order(StringComparer.Ordinal),
                Scan(file, dpi).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_scanner_reads_any_code_at_the_resolution_of_a_label_printer()
    {
        var random = new Random(11);
        var codes = Enumerable.Range(0, 60).Select(round => string.Concat(Enumerable.Range(0, 3 + random.Next(14)).Select(_ => Any(random, round)))).ToList();
        var pages = codes.Select(code => new Action<IPage>(page => OneCode(page, code))).ToList();
        var file = Path.Combine(_folder.FullName, "codes.pdf");
        File.WriteAllBytes(file, TestFonts.Renderer.Render(new DocumentHead("Codes", "Test", PaperSamples.Created), pages).Pdf);

        var read = Scan(file, 203);

        Assert.Equal(codes.Select(code => $"CODE-128:{code}").Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    private string Write(string name) => name switch
    {
        "label" => Save(name, new ReturnLabelPaper(TestFonts.Renderer).Print(PaperSamples.Label, PaperSize.Label4x6, PaperSamples.English, PaperSamples.Created)),
        "label-metric" => Save(name, new ReturnLabelPaper(TestFonts.Renderer).Print(PaperSamples.Label, PaperSize.Label100x150, PaperSamples.English, PaperSamples.Created)),
        "label-zh" => Save(name, new ReturnLabelPaper(TestFonts.Renderer).Print(PaperSamples.Label, PaperSize.A6, PaperSamples.Chinese, PaperSamples.Created)),
        "slip" => Save(name, new ReturnSlipPaper(TestFonts.Renderer).Print(PaperSamples.Slip(40), PaperSize.A4, PaperSamples.Chinese, PaperSamples.Created)),
        "slip-letter" => Save(name, new ReturnSlipPaper(TestFonts.Renderer).Print(PaperSamples.Slip(), PaperSize.Letter, PaperSamples.English, PaperSamples.Created)),
        "packing-zh" => Save(name, new PackingSlipPaper(TestFonts.Renderer).Print(PaperSamples.Packing, PaperSize.A4, PaperSamples.Chinese, PaperSamples.Created)),
        _ => Save(name, new PackingSlipPaper(TestFonts.Renderer).Print(PaperSamples.Packing, PaperSize.Letter, PaperSamples.English, PaperSamples.Created)),
    };

    private string Save(string name, Result<PaperFile> paper)
    {
        Assert.Null(paper.Refusal);
        var path = Path.Combine(_folder.FullName, name + ".pdf");
        File.WriteAllBytes(path, paper.Value!.Pdf);
        return path;
    }

    /// <summary>Reads the codes off a picture of pure black and white, as a thermal printer makes it.</summary>
    private List<string> Scan(string file, int dpi)
    {
        var pictures = _folder.CreateSubdirectory(Path.GetFileNameWithoutExtension(file) + "-scan");
        Tool.Run("pdftoppm", "-r", $"{dpi}", "-mono", file, Path.Combine(pictures.FullName, "p"));
        var found = Tool.Run("zbarimg", ["-q", "--set", "*.enable=0", "--set", "code128.enable=1", "--set", "qrcode.enable=1",
            .. pictures.EnumerateFiles("*.pbm").Select(picture => picture.FullName).Order(StringComparer.Ordinal)]);
        return [.. found.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static void OneCode(IPage page, string code)
    {
        page.Size(288, 80);
        page.Margin(7.3f);
        page.Content().Code128(code, 4, 40);
    }

    private static ReturnLabelContent Vary(int seed) => PaperSamples.Label with
    {
        ReturnNumber = $"R-2026-{seed * 7919:000000}",
        Waybill = (seed % 4) switch { 0 => $"SF{1450098273645 + seed}", 1 => $"1Z999AA1{seed:00000000}", 2 => $"JJD{390007826413572 + seed:000000000000000000}", _ => $"{7700123456 + seed}" },
        QrText = $"https://returns.example/r/R-2026-{seed * 7919:000000}?k={seed * 104729}",
    };

    private static char Any(Random random, int round) => round % 2 == 0 ? (char)('0' + random.Next(10)) : (char)random.Next(33, 127);

    private static string Solid(string text) => new StringBuilder().AppendJoin("", text.Split([' ', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)).ToString();
}
