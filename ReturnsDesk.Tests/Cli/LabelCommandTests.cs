using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Tests.Support;
using UglyToad.PdfPig;

namespace ReturnsDesk.Tests.Cli;

public sealed class LabelCommandTests : IAsyncLifetime, IDisposable
{
    private static readonly string Number = ReturnNumber.Of(2026, 1);

    private readonly CommandFolder _folder = new();
    private TestDb _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDb.CreateAsync(Engine.Sqlite);
        await _database.AddDefaultsAsync();
        await using var db = _database.Open();
        var warehouse = new PostalAddress { Name = "Lager", Street = "Speicherweg 12", City = "Berlin", PostalCode = "12099", Country = "DE", Phone = "+49 30 5550 0100" };
        db.ReturnAddresses.Add(new ReturnAddress("Main", warehouse, isDefault: true));
        await db.StoreAsync(new AReturn().Numbered(Number).With("MUG", 1, 123456).AlreadyApproved());
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Label4x6", 288, 432)]
    [InlineData("Label100x150", 283.465, 425.197)]
    [InlineData("A6", 297.638, 419.528)]
    public async Task A_label_is_issued_and_written_in_its_size_without_price_or_phone(string size, double width, double height)
    {
        var run = await LabelAsync(Number, "--size", size);

        using var pdf = PdfDocument.Open(_folder.PathOf("label.pdf"));
        var text = string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((1, width, height), (pdf.NumberOfPages, Math.Round(pdf.GetPage(1).Width, 0) == Math.Round(width, 0) ? width : 0, Math.Round(pdf.GetPage(1).Height, 0) == Math.Round(height, 0) ? height : 0));
        Assert.All([Number, "KimExample", "Speicherweg12"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(["1234.56", "1,234.56", "123456", "EUR", "5550"], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
        Assert.Equal(ParcelStatus.Labelled, (await _database.CaseAsync(Number)).Parcel);
    }

    [Fact]
    public async Task Printing_it_again_issues_nothing_new()
    {
        await LabelAsync(Number);
        var waybill = (await _database.CaseAsync(Number)).Waybill;

        var again = await LabelAsync(Number.ToLowerInvariant());

        Assert.Equal((0, waybill), (again.ExitCode, (await _database.CaseAsync(Number)).Waybill));
    }

    [Theory]
    [InlineData("en", "There is no return R26-99.")]
    [InlineData("zh-CN", "退货单 R26-99 不存在。")]
    public async Task An_unknown_number_is_told_and_writes_no_file(string language, string sentence)
    {
        var run = await LabelAsync("R26-99", "--language", language);

        Assert.Equal((1, sentence), (run.ExitCode, run.Error.Trim()));
        Assert.False(File.Exists(_folder.PathOf("label.pdf")));
    }

    [Fact]
    public async Task A_name_that_no_font_has_is_refused_with_its_letters()
    {
        await using (var db = _database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("""UPDATE "Orders" SET "ShipTo_Name" = 'สมชาย'""");
        }

        var run = await LabelAsync(Number);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ส", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("label.pdf")));
    }

    [Fact]
    public async Task A_sheet_of_letter_paper_is_no_label() => Assert.Equal(2, (await LabelAsync(Number, "--size", "A4")).ExitCode);

    private Task<CommandRun> LabelAsync(string number, params string[] options) =>
        CommandRun.OfAsync(["label", number, _folder.PathOf("label.pdf"), "--data", _database.ConnectionString["Data Source=".Length..], .. options]);
}
