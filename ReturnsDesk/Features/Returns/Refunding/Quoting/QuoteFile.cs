using System.Globalization;
using System.Text.Json;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>The command <c>quote FILE.json</c> without its console: a file in, an answer or a refusal out.</summary>
public static class QuoteFile
{
    /// <summary>
    /// Quotes the returns in sequence; each refund is taken as succeeded before the next.
    /// Refusals: <c>quote.units-not-positive</c>, <c>quote.units-above-remaining</c> (path, asked, remaining).
    /// </summary>
    public static Result<QuoteAnswer> Run(QuoteRequest request)
    {
        var quotes = Quotes(request);
        return quotes.Refusal is { } refusal ? refusal : Answer(request, quotes.Value!);
    }

    /// <summary>The quotes themselves, for a screen.</summary>
    public static Result<IReadOnlyList<RefundQuote>> Quotes(QuoteRequest request)
    {
        var order = request.Order;
        var before = RefundHistory.Empty;
        var quotes = new List<RefundQuote>();
        foreach (var asked in request.Returns)
        {
            if (CheckUnits(order, before, asked) is { } refusal)
            {
                return refusal;
            }

            var quoted = RefundQuoter.Quote(order, before, asked.Goods, request.Terms);
            if (quoted.Refusal is { } refused)
            {
                return refused;
            }

            quotes.Add(quoted.Value!);
            order = order.After(quoted.Value!);
            before = before.After(quoted.Value!);
        }

        return new Result<IReadOnlyList<RefundQuote>>(quotes, null);
    }

    public static QuoteAnswer Answer(QuoteRequest request, IReadOnlyList<RefundQuote> quotes) => new(request.Order.Currency, [.. quotes.Select(AnswerOf)]);

    /// <summary>The answer as indented JSON in camel case.</summary>
    public static string ToJson(QuoteAnswer answer) => JsonSerializer.Serialize(answer, QuoteAnswerJson.Default.QuoteAnswer);

    private static Refusal? CheckUnits(OrderCosts order, RefundHistory before, RequestedReturn asked)
    {
        var taken = new Dictionary<int, int>();
        for (var i = 0; i < asked.Goods.Lines.Count; i++)
        {
            var (line, units) = (asked.Goods.Lines[i].Line, asked.Goods.Lines[i].Units);
            var path = $"{asked.Paths[i]}.units";
            var remaining = order.Lines[line].Cost.Quantity - before.Of(line).Units - taken.GetValueOrDefault(line);
            if (units <= 0)
            {
                return new Refusal("quote.units-not-positive", path) { Field = path };
            }

            if (units > remaining)
            {
                return new Refusal("quote.units-above-remaining", path, units, remaining) { Field = path };
            }

            taken[line] = taken.GetValueOrDefault(line) + units;
        }

        return null;
    }

    private static ReturnAnswer AnswerOf(RefundQuote quote) => new(
        [.. quote.Lines.Select(line => new LineAnswer(
            line.Line, line.Sku, line.Units, line.Condition.ToString(), line.Net, line.Tax, line.Deduction, line.Fee, line.Refund))],
        quote.Freight, quote.ReturnFreight, quote.Goodwill, quote.ClawBack, quote.Entitlement, quote.Available, quote.Total,
        [.. quote.Tenders.Select(part => new TenderAnswer(part.Payment, part.Amount))],
        [.. quote.Derivation.Select(step => new StepAnswer(
            step.Code, [.. step.Facts.Select(fact => Convert.ToString(fact, CultureInfo.InvariantCulture) ?? "")], step.AmountMinor))]);
}
