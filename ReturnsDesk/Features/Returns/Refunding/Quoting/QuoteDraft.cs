using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>A quote file as the form edits it. Members that the form does not show (terms, promotion …) stay as they are.</summary>
public sealed class QuoteDraft
{
    private const int MostDepth = 8;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonObject _root;

    private QuoteDraft(JsonObject root) => _root = root;

    public JsonObject Root => _root;
    public JsonArray Lines => (JsonArray)_root["lines"]!;
    public JsonArray Payments => (JsonArray)_root["payments"]!;
    public JsonArray Returns => (JsonArray)_root["returns"]!;

    /// <summary>An ISO code; EUR while none that is known is written there.</summary>
    public string Currency => Domain.Currency.Normalise(_root["currency"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null) ?? "EUR";

    /// <summary>Scenario 1 in short: three of one article, one of another, a discount on the whole order, two units back one after the other.</summary>
    public static QuoteDraft Example(string currency) => Read($$"""
        {
          "currency": "{{currency}}", "pricesIncludeTax": true,
          "lines": [
            { "sku": "A", "quantity": 3, "unitPrice": 1999, "lineDiscount": 0, "tax": 957 },
            { "sku": "B", "quantity": 1, "unitPrice": 4003, "lineDiscount": 0, "tax": 639 }
          ],
          "orderDiscount": 1000, "freight": 490,
          "payments": [ { "amount": 3000 }, { "amount": 6490 } ],
          "returns": [
            { "lines": [ { "line": 0, "units": 1, "grade": "A" } ], "fault": "Customer" },
            { "lines": [ { "line": 0, "units": 1, "grade": "C" }, { "line": 1, "units": 1, "grade": "A" } ], "fault": "Customer" }
          ]
        }
        """)!;

    /// <summary>Null where the text is not JSON, or not of a shape that a form can show.</summary>
    public static QuoteDraft? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json, null, new JsonDocumentOptions { MaxDepth = MostDepth }) is JsonObject root && Shape(root) ? new QuoteDraft(root) : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // ArgumentException: the same member twice.
            return null;
        }
    }

    public string ToJson() => _root.ToJsonString(Indented);

    /// <summary>Reads a question strictly and answers it. Refusals <c>quote.…</c> have the path as their first fact.</summary>
    public static Result<QuoteResult> Answer(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var request = QuoteRequest.Read(stream);
        if (request.Value is not { } question)
        {
            return request.Refusal!;
        }

        var quotes = QuoteFile.Quotes(question);
        return quotes.Value is { } found ? new QuoteResult(found, QuoteFile.ToJson(QuoteFile.Answer(question, found))) : quotes.Refusal!;
    }

    private static bool Shape(JsonObject root)
    {
        root["lines"] ??= new JsonArray();
        root["payments"] ??= new JsonArray();
        root["returns"] ??= new JsonArray();
        return AreObjects(root["lines"]) && AreObjects(root["payments"]) && root["returns"] is JsonArray returns && Enumerable.Range(0, returns.Count).All(at => ShapeReturn(returns, at));
    }

    /// <summary>The short form, a list of lines, is written out.</summary>
    private static bool ShapeReturn(JsonArray returns, int at)
    {
        if (returns[at] is JsonArray lines)
        {
            returns[at] = new JsonObject { ["lines"] = lines.DeepClone() };
        }

        return returns[at] is JsonObject asked && AreObjects(asked["lines"]);
    }

    private static bool AreObjects(JsonNode? node) => node is JsonArray list && list.All(entry => entry is JsonObject);
}

/// <summary>What a question is answered with: the quotes for the screen, and the answer of the command.</summary>
public sealed record QuoteResult(IReadOnlyList<Domain.Refunds.RefundQuote> Quotes, string Json);
