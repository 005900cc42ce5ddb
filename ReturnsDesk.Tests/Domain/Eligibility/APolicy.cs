using CsCheck;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Eligibility;

/// <summary>Random policies, laws and facts that meet each other often: few names, near days.</summary>
internal static class APolicy
{
    public const string Currency = "EUR";
    public static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly Gen<IReadOnlyList<string>> Channels = Some("web", "shop");
    private static readonly Gen<IReadOnlyList<string>> Countries = Some("DE", "CN", "US");
    private static readonly Gen<IReadOnlyList<string>> Categories = Some("Shoes", "Mugs", "Codes");
    private static readonly Gen<IReadOnlyList<string>> Products = Some("A-1", "B-2");
    private static readonly Gen<IReadOnlyList<string>> Groups = Some("vip", "new");
    private static readonly Gen<IReadOnlyList<string>> Reasons = Some("fit", "defect");

    public static readonly Gen<RuleScope> Scopes =
        Gen.Select(Gen.Select(Channels, Countries, Categories), Gen.Select(Products, Groups, Reasons), Few<FaultSide>(), Few<ReturnKind>(), Gen.Long[0, 100].Nullable(), Gen.Long[101, 200].Nullable())
            .Select((places, things, faults, kinds, from, below) => new RuleScope
            {
                Channels = places.Item1,
                Countries = places.Item2,
                Categories = places.Item3,
                Products = things.Item1,
                CustomerGroups = things.Item2,
                Reasons = things.Item3,
                Faults = faults,
                Kinds = kinds,
                PriceFromMinor = from,
                PriceBelowMinor = below,
            });

    private static readonly Gen<AutomaticGrant?> Grants = Gen.Select(Gen.Enum<AutomaticAction>(), Gen.Long[0, 400].Nullable()).Select((action, upTo) => new AutomaticGrant(action, upTo)).Null();

    public static readonly Gen<PolicyRule> Rules =
        Gen.Select(Scopes, Gen.Select(Gen.Int[0, 60].Nullable(), Gen.Enum<ExclusionKind>().Nullable(), Gen.Enum<EvidenceNeed>().Nullable()), Gen.Select(MostlyNull(Few<ReturnKind>()), MostlyNull(Few<ReturnWay>())), Grants, Gen.Bool.Nullable(), Gen.Int[0, 3000].Nullable())
            .Select((when, terms, allowed, grant, rejects, fee) => new PolicyRule
            {
                Id = "",
                When = when,
                WindowDays = terms.Item1,
                Exclusion = terms.Item2,
                Evidence = terms.Item3,
                Kinds = allowed.Item1,
                Ways = allowed.Item2,
                Grant = grant,
                RejectsUnfit = rejects,
                Fee = fee is { } points ? RestockingFee.OfRate(new BasisPoints(points)) : null,
            });

    public static readonly Gen<ReturnPolicy> Policies =
        Gen.Select(Rules.Array[0, 12], Gen.Int[0, 40], Gen.Enum<DeliveryFallback>(), Gen.Int[0, 5], Gen.Int[0, 30]).Select((rules, window, fallback, days, holiday) => new ReturnPolicy
        {
            Version = 9,
            Currency = Currency,
            WindowDays = window,
            Fallback = fallback,
            FallbackDays = days,
            Holidays = [new HolidayExtension("Spring", Day.AddDays(-2), Day.AddDays(2), Day.AddDays(2 + holiday))],
            Rules = [.. rules.Select((rule, at) => rule with { Id = $"r{at}" })],
        });

    public static readonly Gen<JudgedFacts> Facts =
        Gen.Select(
            Gen.Select(Gen.Enum<ReturnKind>(), Gen.Enum<ReturnWay>(), Gen.Enum<FaultSide>()),
            Gen.Select(Any("web", "shop", ""), Any("DE", "CN", "US", ""), Any("Shoes", "Mugs", "Codes", ""), Any("A-1", "B-2", "C-3")),
            Gen.Select(Any("vip", "new", ""), Any("fit", "defect", "other"), Any(Currency, "USD", "", "???")),
            Gen.Select(Gen.Int[-1, 4], Gen.Int[-1, 4], Gen.Long[0, 250]),
            Gen.Select(Gen.Bool, Gen.Int[0, 2], Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))),
            Gen.Select(Gen.Int[-3, 3].Nullable(), Gen.Int[-5, 80]))
            .Select((what, where, who, units, more, days) => new JudgedFacts
            {
                Kind = what.Item1,
                Way = what.Item2,
                Fault = what.Item3,
                Channel = where.Item1,
                Country = where.Item2,
                Category = where.Item3,
                Sku = where.Item4,
                CustomerGroup = who.Item1,
                ReasonCode = who.Item2,
                Currency = who.Item3,
                Units = units.Item1,
                OpenUnits = units.Item2,
                UnitPaidMinor = units.Item3,
                WorthMinor = Math.Max(0, units.Item1) * units.Item3,
                HasComment = more.Item1,
                Photos = more.Item2,
                OrderIsCancelled = more.Item3,
                PlacedOn = Day.AddDays(-6),
                ShippedOn = Day.AddDays(-4),
                DeliveredOn = days.Item1 is { } delivered ? Day.AddDays(delivered) : null,
                AskedOn = Day.AddDays(days.Item2),
            });

    /// <summary>A law of its own: fourteen days in DE, seven in CN, none elsewhere; made to order and virtual goods are excluded.</summary>
    public static StatutoryWindow? Law(JudgedFacts facts, ExclusionKind exclusion, bool isConfirmed) => facts.Country switch
    {
        "DE" => new StatutoryWindow("StatutoryRegime.EuropeanUnion", facts.DeliveredOn?.AddDays(14), exclusion is ExclusionKind.MadeToOrder or ExclusionKind.VirtualGoods),
        "CN" => new StatutoryWindow("StatutoryRegime.China", facts.DeliveredOn?.AddDays(7), exclusion is ExclusionKind.MadeToOrder),
        _ => null,
    };

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<IReadOnlyList<string>> Some(params string[] names) =>
        Gen.Frequency((3, Gen.Int.Select<int, IReadOnlyList<string>>(_ => [])), (1, Any(names).Select<string, IReadOnlyList<string>>(name => [name])), (1, Gen.Int.Select<int, IReadOnlyList<string>>(_ => names)));

    private static Gen<IReadOnlyList<T>> Few<T>()
        where T : struct, Enum => Gen.Frequency((3, Gen.Int.Select<int, IReadOnlyList<T>>(_ => [])), (1, Gen.Enum<T>().Array[1, 2].Select<T[], IReadOnlyList<T>>(values => values)));

    private static Gen<IReadOnlyList<T>?> MostlyNull<T>(Gen<IReadOnlyList<T>> values) =>
        Gen.Frequency((3, Gen.Int.Select<int, IReadOnlyList<T>?>(_ => null)), (1, values.Select<IReadOnlyList<T>, IReadOnlyList<T>?>(list => list.Count == 0 ? null : list)));
}
