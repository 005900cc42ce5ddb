using System.Text.Json.Nodes;
using ReturnsDesk.Features.Returns.Refunding.Quoting;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Quoting;

public sealed class QuoteDraftTests
{
    [Fact]
    public void The_example_is_answered()
    {
        var answered = QuoteDraft.Answer(QuoteDraft.Example("EUR").ToJson());

        Assert.Null(answered.Refusal);
        Assert.Equal([1799, 5042], answered.Value!.Quotes.Select(quote => quote.Total));
    }

    [Fact]
    public void What_the_form_does_not_show_stays()
    {
        var draft = QuoteDraft.Read("""{ "currency": "USD", "pricesIncludeTax": true, "lines": [ { "quantity": 1, "unitPrice": 100 } ], "payments": [ { "amount": 100 } ], "returns": [ [ { "line": 0, "units": 1 } ] ], "terms": { "restockingFee": { "percent": 10 } } }""")!;

        draft.Root["freight"] = 5;

        Assert.Contains("restockingFee", draft.ToJson(), StringComparison.Ordinal);
        Assert.Equal(90, QuoteDraft.Answer(draft.ToJson()).Value!.Quotes.Single().Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{ "lines": 5 }""")]
    [InlineData("""{ "lines": [], "lines": [] }""")]
    public void What_a_form_cannot_show_is_left_to_the_text(string json) => Assert.Null(QuoteDraft.Read(json));

    [Fact]
    public void A_fault_names_its_place()
    {
        var draft = QuoteDraft.Example("EUR");
        ((JsonObject)draft.Returns[0]!["lines"]![0]!)["units"] = 4;

        var refusal = QuoteDraft.Answer(draft.ToJson()).Refusal;

        Assert.Equal(("quote.units-above-remaining", "returns[0].lines[0].units"), (refusal?.Code, refusal?.Field));
    }
}
