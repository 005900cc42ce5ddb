using System.Text.Json;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>Turns the JSON of a quote file into the plain records of the domain.</summary>
internal sealed class QuoteFileReader
{
    private const int MostLines = 1000;
    private const int MostPayments = 100;
    private const int MostUnits = 1_000_000;

    private readonly StrictJson _json = new();
    private readonly List<string> _skus = [];

    public Result<QuoteRequest> Read(JsonElement root)
    {
        var file = _json.Object(
            new JsonPlace(root, ""), "currency", "pricesIncludeTax", "lines", "orderDiscount", "freight", "standardFreight", "payments", "returns", "terms", "promotion");
        var currency = ReadCurrency(file["currency"]);
        var includeTax = _json.TrueOrFalse(file["pricesIncludeTax"]);
        var lines = _json.List(file["lines"], MostLines).Select(ReadLine).ToList();
        var orderDiscount = _json.Integer(file["orderDiscount"], 0, most: LineCost.Largest * MostLines);
        var freight = _json.Integer(file["freight"], 0);
        var standardFreight = _json.Integer(file["standardFreight"], freight);
        var payments = _json.List(file["payments"], MostPayments).Select(ReadPayment).ToList();
        var returns = _json.List(file["returns"], MostLines).Select(ReadReturn).ToList();
        var terms = TermsReader.Read(_json, file["terms"]);
        var promotion = TermsReader.ReadPromotion(_json, file["promotion"]);
        if (_json.Refusal is { } refusal)
        {
            return refusal;
        }

        var costs = LineCost.Of(lines, orderDiscount, includeTax);
        if (costs.Refusal is { } refused)
        {
            return AtPlace(refused);
        }

        var lineCosts = costs.Value!.Select((cost, i) => new OrderLineCost(_skus[i], cost)
        {
            ListAmount = (lines[i].Quantity * lines[i].UnitPrice) - lines[i].LineDiscount,
        });
        var order = new OrderCosts(currency, [.. lineCosts], freight, standardFreight, payments) { Promotion = promotion };
        return new QuoteRequest(order, terms, returns);
    }

    private static Refusal AtPlace(Refusal refusal)
    {
        var path = refusal.Facts is [int number, ..] ? $"lines[{number - 1}]" : "orderDiscount";
        return new Refusal(refusal.Code.Replace("refund.", "quote.", StringComparison.Ordinal), path) { Field = path };
    }

    private string ReadCurrency(JsonPlace place)
    {
        var text = _json.Text(place);
        if (Currency.Normalise(text) is { } code)
        {
            return code;
        }

        _json.Refuse("quote.unknown-currency", place.Path, text);
        return "";
    }

    private PricedLine ReadLine(JsonPlace place)
    {
        var line = _json.Object(place, "sku", "quantity", "unitPrice", "lineDiscount", "tax");
        _skus.Add(_json.Text(line["sku"], $"#{_skus.Count + 1}"));
        return new PricedLine(
            (int)_json.Integer(line["quantity"], least: 1, most: MostUnits),
            _json.Integer(line["unitPrice"]),
            _json.Integer(line["lineDiscount"], 0),
            _json.Integer(line["tax"], 0));
    }

    private TenderBalance ReadPayment(JsonPlace place)
    {
        var payment = _json.Object(place, "amount", "refunded", "inFlight", "chargedBack");
        return new TenderBalance(
            _json.Integer(payment["amount"]), _json.Integer(payment["refunded"], 0), _json.Integer(payment["inFlight"], 0), _json.Integer(payment["chargedBack"], 0));
    }

    private RequestedReturn ReadReturn(JsonPlace place)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            return ReadReturn(place, ReturnKind.Return, FaultSide.Unknown, 0, 0);
        }

        var goods = _json.Object(place, "lines", "kind", "fault", "returnFreight", "goodwill");
        return ReadReturn(
            goods["lines"],
            _json.Word(goods["kind"], ReturnKind.Return),
            _json.Word(goods["fault"], FaultSide.Unknown),
            _json.Integer(goods["returnFreight"], 0),
            _json.Integer(goods["goodwill"], 0, least: -LineCost.Largest));
    }

    private RequestedReturn ReadReturn(JsonPlace list, ReturnKind kind, FaultSide fault, long returnFreight, long goodwill)
    {
        var places = _json.List(list, MostLines);
        var lines = places.Select(place =>
        {
            var units = _json.Object(place, "line", "units", "grade");
            return new ReturnedUnits(
                FindLine(units["line"]),
                (int)_json.Integer(units["units"], most: MostUnits),
                _json.Word(units["grade"], ItemCondition.A, "quote.unknown-grade"),
                fault);
        }).ToList();
        return new RequestedReturn(
            new ReturnToRefund(lines, kind) { ReturnFreight = returnFreight, Goodwill = goodwill }, [.. places.Select(place => place.Path)]);
    }

    private int FindLine(JsonPlace place)
    {
        if (place.Element.ValueKind != JsonValueKind.String)
        {
            var line = _json.Integer(place);
            if (line >= _skus.Count)
            {
                _json.Refuse("quote.unknown-line", place.Path, line, _skus.Count);
            }

            return (int)Math.Min(line, _skus.Count);
        }

        var sku = _json.Text(place);
        var first = _skus.IndexOf(sku);
        if (first < 0)
        {
            _json.Refuse("quote.unknown-line", place.Path, sku, _skus.Count);
        }
        else if (_skus.LastIndexOf(sku) != first)
        {
            _json.Refuse("quote.ambiguous-sku", place.Path, sku);
        }

        return first;
    }
}
