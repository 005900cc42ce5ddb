using System.Globalization;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Cli.Bench;

/// <summary>A policy as a large shop has it, and lines of all kinds that its rules do and do not speak of.</summary>
internal static class JudgeLoad
{
    private static readonly string[] Categories = [.. Enumerable.Range(0, 16).Select(i => string.Create(CultureInfo.InvariantCulture, $"Category {i}"))];
    private static readonly string[] Reasons = ["fit-small", "fit-large", "changed-mind", "defect-function", "damaged-in-transit", "wrong-item"];
    private static readonly string[] Countries = ["DE", "FR", "NL", "CN", "US", "GB"];
    private static readonly string[] Channels = ["shopify", "woo", "taobao"];
    private static readonly string[] Groups = ["", "vip", "wholesale"];

    /// <summary>Fifty rules: windows and fees by category, exclusions, evidence, freight by country, grants by price and group, single products.</summary>
    public static ReturnPolicy Policy { get; } = new()
    {
        Version = 7,
        Currency = "EUR",
        Rules =
        [
            .. Categories.Select((name, i) => new PolicyRule { Id = $"window-{i}", When = new RuleScope { Categories = [name] }, WindowDays = 14 + i }),
            .. Categories.Take(8).Select((name, i) => new PolicyRule { Id = $"fee-{i}", When = new RuleScope { Categories = [name], Faults = [FaultSide.Customer] }, Fee = RestockingFee.OfRate(new BasisPoints(500 + i)) }),
            .. Categories.TakeLast(3).Select((name, i) => new PolicyRule { Id = $"excluded-{i}", When = new RuleScope { Categories = [name] }, Exclusion = ExclusionKind.FinalSale }),
            .. Reasons.Skip(3).Select((code, i) => new PolicyRule { Id = $"evidence-{i}", When = new RuleScope { Reasons = [code] }, Evidence = EvidenceNeed.Photo }),
            .. Countries.Select((code, i) => new PolicyRule { Id = $"freight-{i}", When = new RuleScope { Countries = [code] }, ReturnFreightMinor = 300 + (100 * i) }),
            .. Channels.Select((name, i) => new PolicyRule { Id = $"ways-{i}", When = new RuleScope { Channels = [name] }, Ways = [ReturnWay.MerchantLabel, ReturnWay.OwnCourier] }),
            new PolicyRule { Id = "keep", When = new RuleScope { PriceBelowMinor = 3_000 }, Grant = new AutomaticGrant(AutomaticAction.KeepItem, 20_000) },
            new PolicyRule { Id = "vip", When = new RuleScope { CustomerGroups = ["vip"] }, Grant = new AutomaticGrant(AutomaticAction.InstantRefund, 20_000), WindowDays = 60 },
            new PolicyRule { Id = "yes", Grant = new AutomaticGrant(AutomaticAction.Approve, 10_000) },
            new PolicyRule { Id = "no", When = new RuleScope { Faults = [FaultSide.Customer] }, RejectsUnfit = true },
            .. Enumerable.Range(0, 7).Select(i => new PolicyRule { Id = $"product-{i}", When = new RuleScope { Products = [$"SKU-{i * 100}"] }, WindowDays = 100 }),
        ],
    };

    public static JudgedFacts[] Facts(int seed)
    {
        var dice = new Random(seed);
        var day = new DateOnly(2026, 3, 1);
        T One<T>(IReadOnlyList<T> of) => of[dice.Next(of.Count)];
        return [.. Enumerable.Range(0, 1_000).Select(i => new JudgedFacts
        {
            Kind = One(Enum.GetValues<ReturnKind>()),
            Way = One(Enum.GetValues<ReturnWay>()),
            Channel = One(Channels),
            Country = One(Countries),
            Category = One(Categories),
            Sku = $"SKU-{i}",
            CustomerGroup = One(Groups),
            ReasonCode = One(Reasons),
            Fault = One(Enum.GetValues<FaultSide>()),
            Units = dice.Next(1, 3),
            OpenUnits = dice.Next(1, 4),
            UnitPaidMinor = dice.Next(200, 20_000),
            WorthMinor = dice.Next(200, 40_000),
            Currency = "EUR",
            HasComment = dice.Next(2) == 0,
            Photos = dice.Next(3),
            PlacedOn = day,
            DeliveredOn = day.AddDays(dice.Next(1, 8)),
            AskedOn = day.AddDays(dice.Next(8, 80)),
        })];
    }
}
