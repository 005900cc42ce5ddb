using ReturnsDesk.Domain.Eligibility;

namespace ReturnsDesk.Features.Policies;

public sealed partial class PolicySentences
{
    /// <summary>When a rule speaks, without a verb: "**Shoes** sold on **shopify** below **20.00 EUR**".</summary>
    public string When(RuleScope scope, PolicyNames names, PolicyVoice voice = PolicyVoice.Desk)
    {
        var about = About(scope, names, voice).ToList();
        var cases = Cases(scope, names, voice).ToList();
        return texts[
            "When",
            Goods(scope, names),
            about.Count == 0 ? "" : texts["About", about.Aggregate((before, next) => texts["About.Join", before, next])].Value,
            string.Concat(cases.Select(circumstance => texts["Case", circumstance].Value))];
    }

    private string Goods(RuleScope scope, PolicyNames names)
    {
        var products = Any(scope.Products.Select(sku => Strong(names.Products.TryGetValue(sku, out var name) ? texts["Goods.Product", name, sku] : sku)));
        var categories = Any(scope.Categories.Select(Strong));
        return (products.Length, categories.Length) switch
        {
            (0, 0) => texts["Goods.All"],
            (0, _) => categories,
            (_, 0) => products,
            _ => texts["Goods.Both", products, categories],
        };
    }

    private IEnumerable<string> About(RuleScope scope, PolicyNames names, PolicyVoice voice)
    {
        if (scope.Channels.Count > 0)
        {
            yield return Text("About.Channel", voice, Any(scope.Channels.Select(Strong)));
        }

        if (scope.Countries.Count > 0)
        {
            yield return Text("About.Country", voice, Any(scope.Countries.Select(code => Strong(Country(code)))));
        }

        if (scope.HasPrice)
        {
            yield return Price(scope, names, voice);
        }

        if (scope.CustomerGroups.Count > 0)
        {
            yield return Text("About.Group", voice, Any(scope.CustomerGroups.Select(Strong)));
        }
    }

    private IEnumerable<string> Cases(RuleScope scope, PolicyNames names, PolicyVoice voice)
    {
        if (scope.Reasons.Count > 0)
        {
            yield return Text("Case.Reason", voice, Any(scope.Reasons.Select(code => Strong(names.Reasons.GetValueOrDefault(code, code)))));
        }

        if (scope.Faults.Count > 0)
        {
            yield return Text("Case.Fault", voice, Any(scope.Faults.Select(fault => Strong(Text($"FaultSide.{fault}", voice)))));
        }

        if (scope.Kinds.Count > 0)
        {
            yield return Text("Case.Kind", voice, Any(scope.Kinds.Select(kind => Strong(words[$"ReturnKind.{kind}"]))));
        }
    }

    private string Price(RuleScope scope, PolicyNames names, PolicyVoice voice) => (scope.PriceFromMinor, scope.PriceBelowMinor) switch
    {
        ({ } from, { } below) => Text("About.PriceBetween", voice, Amount(from, names), Amount(below, names)),
        ({ } from, null) => Text("About.PriceFrom", voice, Amount(from, names)),
        (null, { } below) => Text("About.PriceBelow", voice, Amount(below, names)),
        _ => "",
    };
}
