using System.Text;
using System.Text.Json;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Returns.Refunding.Quoting;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Quoting;

public sealed class QuoteFileTests
{
    private const string Lines = """[{"sku":"A","quantity":3,"unitPrice":1999,"lineDiscount":0,"tax":445},{"sku":"B","quantity":1,"unitPrice":4003,"lineDiscount":0,"tax":297}]""";

    [Fact]
    [Trait("Scenario", "1")]
    public void Returns_are_quoted_in_sequence_as_if_each_had_succeeded()
    {
        var answer = Answer(Order("""[[{"line":0,"units":1,"grade":"A"}],[{"line":"A","units":1,"grade":"A"}],[{"line":0,"units":1,"grade":"A"}]]"""));

        Assert.Equal([1947, 1948, 1947], answer.Returns.Select(one => one.Total));
        Assert.Equal(new LineAnswer(0, "A", 1, "A", 1799, 149, 0, 0, 1948), answer.Returns[1].Lines[0]);
        Assert.Equal([new TenderAnswer(0, 1948)], answer.Returns[1].Tenders);
    }

    [Fact]
    public void The_json_has_the_members_of_the_contract_and_the_derivation()
    {
        using var json = JsonDocument.Parse(QuoteFile.ToJson(Answer(Order("""[[{"line":1,"units":1,"grade":"D"}]]"""))));

        var one = json.RootElement.GetProperty("returns")[0];
        var line = one.GetProperty("lines")[0];
        string[] members = ["line", "units", "net", "tax", "deduction", "fee", "refund"];
        Assert.Equal([1, 1, 3603, 297, 1950, 0, 1950], members.Select(name => line.GetProperty(name).GetInt64()));
        Assert.Equal(("B", "D"), (line.GetProperty("sku").GetString(), line.GetProperty("grade").GetString()));
        Assert.Equal((0, 1950), (one.GetProperty("freight").GetInt64(), one.GetProperty("total").GetInt64()));
        Assert.Equal(1950, one.GetProperty("tenders")[0].GetProperty("amount").GetInt64());
        Assert.Equal("line-paid", one.GetProperty("derivation")[0].GetProperty("code").GetString());
    }

    [Fact]
    [Trait("Scenario", "14")]
    public void Terms_kind_and_fault_may_be_said()
    {
        var file = """
            {"currency":"EUR","pricesIncludeTax":true,"lines":[{"sku":"A","quantity":1,"unitPrice":6000}],"freight":1200,"standardFreight":500,
             "payments":[{"amount":7200}],"terms":{"restockingFee":{"percent":10}},
             "returns":[{"kind":"withdrawal","fault":"Customer","lines":[{"line":0,"units":1,"grade":"A"}]}]}
            """;

        Assert.Equal((500, 6500), Answer(file).Returns.Select(one => (one.Freight, one.Total)).Single());
    }

    [Fact]
    public void Payments_below_the_price_bound_the_total() =>
        Assert.Equal(100, Answer(Order("""[[{"line":0,"units":3,"grade":"A"}]]""", payments: """[{"amount":100}]""")).Returns[0].Total);

    [Theory]
    [InlineData("""[[{"line":0,"units":1,"grade":"A"},{"line":0,"units":3,"grade":"A"}]]""", "quote.units-above-remaining", "returns[0][1].units")]
    [InlineData("""[[{"line":0,"units":3,"grade":"A"}],[{"line":0,"units":1,"grade":"A"}]]""", "quote.units-above-remaining", "returns[1][0].units")]
    [InlineData("""[{"lines":[{"line":1,"units":2,"grade":"A"}]}]""", "quote.units-above-remaining", "returns[0].lines[0].units")]
    [InlineData("""[[{"line":2,"units":1,"grade":"A"}]]""", "quote.unknown-line", "returns[0][0].line")]
    [InlineData("""[[{"line":"C","units":1,"grade":"A"}]]""", "quote.unknown-line", "returns[0][0].line")]
    [InlineData("""[[{"line":-1,"units":1,"grade":"A"}]]""", "quote.negative", "returns[0][0].line")]
    [InlineData("""[[{"line":0,"units":0,"grade":"A"}]]""", "quote.units-not-positive", "returns[0][0].units")]
    [InlineData("""[[{"line":0,"units":-1,"grade":"A"}]]""", "quote.negative", "returns[0][0].units")]
    [InlineData("""[[{"line":0,"units":1.0,"grade":"A"}]]""", "quote.not-an-integer", "returns[0][0].units")]
    [InlineData("""[[{"line":0,"units":"1","grade":"A"}]]""", "quote.not-an-integer", "returns[0][0].units")]
    [InlineData("""[[{"line":0,"units":99999999999999999999,"grade":"A"}]]""", "quote.too-large", "returns[0][0].units")]
    [InlineData("""[[{"line":0,"units":1,"grade":"E"}]]""", "quote.unknown-grade", "returns[0][0].grade")]
    [InlineData("""[[{"line":0,"units":1,"grade":"0"}]]""", "quote.unknown-grade", "returns[0][0].grade")]
    [InlineData("""[[{"line":0,"units":1,"grade":"\ud800"}]]""", "quote.expected-text", "returns[0][0].grade")]
    [InlineData("""[[{"line":0,"grade":"A"}]]""", "quote.missing-member", "returns[0][0].units")]
    [InlineData("""[[{"line":0,"units":1,"units":1}]]""", "quote.duplicate-member", "returns[0][0].units")]
    [InlineData("""[[{"line":0,"units":1,"reason":"x"}]]""", "quote.unknown-member", "returns[0][0].reason")]
    [InlineData("""[[null]]""", "quote.expected-object", "returns[0][0]")]
    [InlineData("""[7]""", "quote.expected-list", "returns[0]")]
    [InlineData("""null""", "quote.expected-list", "returns")]
    [InlineData("""[[[[[[[[1]]]]]]]]""", "quote.not-json", "$")]
    public void A_wrong_return_is_refused_at_its_place(string returns, string code, string path)
    {
        var refusal = Refusal(Order(returns));

        Assert.Equal((code, path), (refusal.Code, refusal.Facts[0]));
    }

    [Theory]
    [InlineData("""{"currency":"EUX","pricesIncludeTax":true,"lines":[],"payments":[],"returns":[]}""", "quote.unknown-currency", "currency")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":"yes","lines":[],"payments":[],"returns":[]}""", "quote.expected-true-false", "pricesIncludeTax")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[],"returns":[]}""", "quote.missing-member", "payments")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[],"orderDiscount":1,"payments":[],"returns":[]}""", "quote.order-discount", "orderDiscount")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[],"freight":-1,"payments":[],"returns":[]}""", "quote.negative", "freight")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[{"quantity":1,"unitPrice":5,"lineDiscount":6}],"payments":[],"returns":[]}""", "quote.line-cost", "lines[0]")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[{"quantity":0,"unitPrice":5}],"payments":[],"returns":[]}""", "quote.too-small", "lines[0].quantity")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[],"payments":[{"amount":1e3}],"returns":[]}""", "quote.not-an-integer", "payments[0].amount")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[{"quantity":1000000,"unitPrice":1000000000000000}],"payments":[],"returns":[]}""", "quote.amount-too-large", "lines[0]")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[],"payments":[],"returns":[],"terms":{"restockingFee":{"percent":1,"fixed":2}}}""", "quote.one-kind-of-fee", "terms.restockingFee")]
    [InlineData("""{"currency":"EUR","pricesIncludeTax":true,"lines":[],"payments":[],"returns":[],"terms":{"deductions":{"C":101}}}""", "quote.too-large", "terms.deductions.C")]
    [InlineData("""[]""", "quote.expected-object", "$")]
    [InlineData("""{"currency":"EUR",""", "quote.not-json", "$")]
    [InlineData("", "quote.not-json", "$")]
    public void A_wrong_file_is_refused_at_its_place(string file, string code, string path)
    {
        var refusal = Refusal(file);

        Assert.Equal((code, path), (refusal.Code, refusal.Facts[0]));
    }

    [Fact]
    public void A_sku_on_two_lines_does_not_name_one()
    {
        var file = Order("""[[{"line":"A","units":1,"grade":"A"}]]""").Replace("\"B\"", "\"A\"", StringComparison.Ordinal);

        Assert.Equal("quote.ambiguous-sku", Refusal(file).Code);
    }

    [Fact]
    public void A_file_of_more_than_a_megabyte_is_not_read() =>
        Assert.Equal("quote.file-too-large", Refusal(new string(' ', QuoteRequest.MostBytes + 1)).Code);

    private static string Order(string returns, string payments = """[{"amount":9742}]""") =>
        $$"""{"currency":"USD","pricesIncludeTax":false,"lines":{{Lines}},"orderDiscount":1000,"freight":0,"payments":{{payments}},"returns":{{returns}}}""";

    private static QuoteAnswer Answer(string file) => QuoteFile.Run(QuoteRequest.Read(Bytes(file)).Value!).Value!;

    private static Refusal Refusal(string file)
    {
        var request = QuoteRequest.Read(Bytes(file));
        return (request.Refusal ?? QuoteFile.Run(request.Value!).Refusal)!;
    }

    private static MemoryStream Bytes(string file) => new(Encoding.UTF8.GetBytes(file));
}
