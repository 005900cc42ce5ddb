using System.Globalization;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;
using UglyToad.PdfPig;

namespace ReturnsDesk.Tests.Features.Returns.Labelling;

public sealed class PrintReturnSlipTests
{
    [Theory]
    [InlineData("en", "Exchange")]
    [InlineData("zh-CN", "换货")]
    public async Task The_slip_of_a_stored_return_says_what_the_customer_wants_and_no_price(string language, string wish)
    {
        await using var desk = await JourneyDesk.OpenAsync(Engine.Sqlite);
        var number = (await desk.Database.AddAsync(new AReturn().Of(new AnOrder().With("MUG", 2, 123456)).OfKind(ReturnKind.Exchange).AlreadyApproved())).Number;

        var slip = await desk.Get<PrintReturnSlip>().ReadAsync(desk.Agent, number, PaperSize.A4, CultureInfo.GetCultureInfo(language));

        using var pdf = PdfDocument.Open(slip.Value!.Pdf);
        var text = string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);
        Assert.All([number, "MUG", wish], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(["1234.56", "1,234.56", "2469.12", "EUR"], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
    }
}
