using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Reports;

public sealed class ReturnRateCsvTests
{
    private static readonly StringLocalizer<ReportTexts> Words = new(new WordsFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    [Fact]
    public void It_opens_in_a_spreadsheet_as_what_it_is()
    {
        var bytes = Write(RateBy.Category, new ReturnRateRow("女装", "CNY") { PurchasedUnits = 8, ReturnedUnits = 3, Orders = 4, ReturnedOrders = 2, PurchasedValue = 123450, ReturnedValue = 1000 });

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.EndsWith("女装,8,3,0.375,4,2,0.5,1234.50,10.00,0.0081,CNY", Encoding.UTF8.GetString(bytes).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_never_a_formula()
    {
        var text = Encoding.UTF8.GetString(Write(RateBy.Product, new ReturnRateRow("=1+1", "EUR") { Name = "@SUM(A1)" }));

        Assert.DoesNotContain("\n=", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",@", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_purchase_leaves_the_rate_empty_and_never_says_nought()
    {
        var text = Encoding.UTF8.GetString(Write(RateBy.Month, new ReturnRateRow("2026-03", "EUR") { ReturnedUnits = 2, ReturnedOrders = 1 }));

        Assert.Contains("2026-03,0,2,,0,1,,0.00,0.00,,EUR", text, StringComparison.Ordinal);
    }

    private static byte[] Write(RateBy by, ReturnRateRow row)
    {
        using var stream = new MemoryStream();
        ReturnRateCsv.Write(stream, new RateQuestion { By = by }, [row], Words);
        return stream.ToArray();
    }
}
