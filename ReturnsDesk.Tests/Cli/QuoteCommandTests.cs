using System.Text.Json;

namespace ReturnsDesk.Tests.Cli;

/// <summary>The scenarios that a quote file can tell, through the command, and what it says of files that are none.</summary>
public sealed class QuoteCommandTests : IDisposable
{
    private const string TwoArticles = """
        "currency":"USD","pricesIncludeTax":false,"orderDiscount":1000,"freight":0,"payments":[{"amount":9742}],
        "lines":[{"sku":"A","quantity":3,"unitPrice":1999,"lineDiscount":0,"tax":445},{"sku":"B","quantity":1,"unitPrice":4003,"lineDiscount":0,"tax":297}]
        """;

    private const string Coupon = """
        "currency":"GBP","pricesIncludeTax":true,"orderDiscount":5975,"freight":0,"payments":[{"amount":17925}],
        "lines":[{"sku":"A","quantity":10,"unitPrice":2390,"lineDiscount":0,"tax":2988}]
        """;

    private const string Express = """
        "currency":"EUR","pricesIncludeTax":true,"orderDiscount":0,"freight":1200,"standardFreight":500,"payments":[{"amount":7200}],
        "lines":[{"sku":"A","quantity":2,"unitPrice":3000,"lineDiscount":0,"tax":0}]
        """;

    private const string SixTimesFifty = """
        "currency":"EUR","pricesIncludeTax":true,"orderDiscount":3000,"freight":0,"payments":[{"amount":27000}],
        "lines":[{"sku":"A","quantity":6,"unitPrice":5000,"lineDiscount":0,"tax":0}]
        """;

    private const string One = """[{"line":0,"units":1,"grade":"A"}]""";
    private const string Two = """[{"line":0,"units":2,"grade":"A"}]""";
    private const string Five = """[{"line":0,"units":5,"grade":"A"}]""";

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1", TwoArticles, One + "," + One + "," + One, new long[] { 1947, 1948, 1947 })]
    [InlineData("1", TwoArticles, Two + "," + One, new long[] { 3895, 1947 })]
    [InlineData("2", Coupon, """[{"line":0,"units":10,"grade":"A"}]""", new long[] { 17925 })]
    [InlineData("2", Coupon, One + "," + One + "," + One + "," + One + "," + One + "," + One + "," + One + "," + One + "," + One + "," + One, new long[] { 1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792 })]
    [InlineData("14", Express, """{"kind":"Withdrawal","lines":""" + Two + "}", new long[] { 6500 })]
    [InlineData("14", Express, Two, new long[] { 6000 })]
    [InlineData("14", Express, """{"kind":"Withdrawal","lines":""" + One + """},{"kind":"Withdrawal","lines":""" + One + "}", new long[] { 3000, 3500 })]
    [InlineData("18", SixTimesFifty, Five, new long[] { 22500 })]
    [InlineData("18", SixTimesFifty + ""","promotion":{"threshold":30000,"rule":"ClawBack"}""", Five, new long[] { 22000 })]
    public async Task The_command_answers_the_scenario(string scenario, string order, string returns, long[] totals)
    {
        var answer = await AskAsync($$"""{{{order}},"returns":[{{returns}}]}""");

        Assert.True(totals.SequenceEqual(Totals(answer)), $"Scenario {scenario}: {string.Join(", ", Totals(answer))}");
    }

    [Theory]
    [InlineData("EUR", 3334, 2, new long[] { 3333, 3334, 3333 })]
    [InlineData("JPY", 3334, 2, new long[] { 3333, 3334, 3333 })]
    [InlineData("JPY", 3300, 1, new long[] { 3300, 3299, 3300 })]
    [InlineData("KWD", 334, 2, new long[] { 333, 334, 333 })]
    public async Task Scenarios_3_and_11_divide_three_units_in_the_minor_unit_of_the_currency(string currency, long price, long discount, long[] totals)
    {
        var answer = await AskAsync($$"""{"currency":"{{currency}}","pricesIncludeTax":true,"lines":[{"sku":"A","quantity":3,"unitPrice":{{price}},"lineDiscount":{{discount}},"tax":0}],"orderDiscount":0,"freight":0,"payments":[{"amount":{{(3 * price) - discount}} }],"returns":[{{One}},{{One}},{{One}}]}""");

        Assert.Equal(totals, Totals(answer));
    }

    [Fact]
    public async Task Scenario_5_splits_over_gift_card_and_card()
    {
        var answer = await AskAsync($$"""{"currency":"EUR","pricesIncludeTax":true,"lines":[{"sku":"A","quantity":2,"unitPrice":5000,"lineDiscount":0,"tax":0}],"orderDiscount":0,"freight":0,"payments":[{"amount":3000},{"amount":7000}],"returns":[{{One}},{{One}}]}""");

        Assert.All(answer.GetProperty("returns").EnumerateArray(), one => Assert.Equal([(0, 1500), (1, 3500)], one.GetProperty("tenders").EnumerateArray()
            .Select(part => (part.GetProperty("payment").GetInt32(), part.GetProperty("amount").GetInt32()))));
    }

    [Theory]
    [InlineData("PriceReduction", "Customer", 9350)]
    [InlineData("SeparateFee", "Customer", 9500)]
    [InlineData("PriceReduction", "Merchant", 11000)]
    public async Task Scenario_13_takes_the_fee_off_the_price_or_beside_it_or_not_at_all(string treatment, string fault, long total)
    {
        var answer = await AskAsync($$"""{"currency":"EUR","pricesIncludeTax":false,"lines":[{"sku":"A","quantity":1,"unitPrice":10000,"lineDiscount":0,"tax":1000}],"orderDiscount":0,"freight":0,"payments":[{"amount":11000}],"terms":{"restockingFee":{"percent":15,"treatment":"{{treatment}}"} },"returns":[{"fault":"{{fault}}","lines":{{One}} }]}""");

        Assert.Equal([total], Totals(answer));
    }

    [Fact]
    public async Task The_answer_has_the_promised_members()
    {
        var answer = await AskAsync($$"""{{{Express}},"returns":[[{"line":0,"units":1,"grade":"A"},{"line":0,"units":1,"grade":"D"}]]}""");

        var one = answer.GetProperty("returns")[0];
        var damaged = one.GetProperty("lines")[1];
        string[] ofLine = ["net", "tax", "deduction", "fee", "refund"];
        Assert.Equal([3000, 0, 1500, 0, 1500], ofLine.Select(member => damaged.GetProperty(member).GetInt64()));
        Assert.Equal((0, 4500, 4500), (one.GetProperty("freight").GetInt64(), one.GetProperty("total").GetInt64(), one.GetProperty("tenders")[0].GetProperty("amount").GetInt64()));
        Assert.All(one.GetProperty("derivation").EnumerateArray(), step => Assert.Equal(JsonValueKind.Number, step.GetProperty("amount").ValueKind));
    }

    [Theory]
    [InlineData("""{"currency":"EUR",""", "The file is not valid JSON")]
    [InlineData($$"""{{{Express}},"returns":[],"nonsense":1}""", "nonsense is not known here")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[{"sku":"A","quantity":1,"unitPrice":"10.00"}],"payments":[],"returns":[]}""", "lines[0].unitPrice must be a whole number")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[{"sku":"A","quantity":-1,"unitPrice":10}],"payments":[],"returns":[]}""", "lines[0].quantity must be at least 1")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[{"sku":"A","quantity":1,"unitPrice":9223372036854775808}],"payments":[],"returns":[]}""", "lines[0].unitPrice must be at most")]
    [InlineData($$"""{{{Express}},"returns":[[{"line":0,"units":3,"grade":"A"}]]}""", "returns[0][0].units: 3 units come back, but only 2 are left")]
    public async Task What_is_no_question_is_refused_in_one_sentence_of_either_language(string text, string start)
    {
        var english = await CommandRun.OfAsync("quote", _folder.Write("quote.json", text), "--json");
        var chinese = await CommandRun.OfAsync("quote", _folder.PathOf("quote.json"), "--json", "--language", "zh-CN");

        Assert.Equal((1, 1, "", ""), (english.ExitCode, chinese.ExitCode, english.Output, chinese.Output));
        Assert.StartsWith(start, english.Error, StringComparison.Ordinal);
        Assert.Contains(chinese.Error, letter => letter >= '一');
    }

    [Fact]
    public async Task A_mistyped_file_ends_with_1()
    {
        var run = await CommandRun.OfAsync("quote", _folder.PathOf("none.json"));

        Assert.Equal((1, $"There is no file {_folder.PathOf("none.json")}."), (run.ExitCode, run.Error.Trim()));
    }

    [Theory]
    [InlineData("en", "Return 1: 30.00 EUR")]
    [InlineData("zh-CN", "第 1 次退货：30.00 EUR")]
    public async Task People_get_the_derivation(string language, string start)
    {
        var run = await CommandRun.OfAsync("quote", _folder.Write("quote.json", $$"""{{{Express}},"returns":[{{One}}]}"""), "--language", language);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.True(run.Output.Split('\n').Length > 5);
    }

    private static long[] Totals(JsonElement answer) => [.. answer.GetProperty("returns").EnumerateArray().Select(one => one.GetProperty("total").GetInt64())];

    private async Task<JsonElement> AskAsync(string text)
    {
        var run = await CommandRun.OfAsync("quote", _folder.Write("quote.json", text), "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }
}
