using System.Globalization;
using System.Text;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Features.Demo;

/// <summary>A buyer and where they live.</summary>
internal sealed record DemoBuyer(Customer Customer, PostalAddress Address, DemoPlace Place, bool BuysAtTaobao)
{
    /// <summary>One of <see cref="DemoTroubles"/>.</summary>
    public bool IsTrouble { get; init; }
}

/// <summary>Puts customers together: about three orders in ten come from a Chinese marketplace, the rest from the shop's own site in Europe.</summary>
internal static class DemoCustomers
{
    private const double TaobaoShare = 0.3;
    private const double OrdersPerCustomer = 1.7;

    public static int CountFor(int orders) => Math.Max(20, (int)(orders / OrdersPerCustomer));

    public static DemoBuyer Make(int seed, int index) =>
        (DemoTroubles.TwinOf(index) is { } twin ? DemoTroubles.Alias(MakeOne(seed, twin), index) : MakeOne(seed, index)) with { IsTrouble = DemoTroubles.Is(index) };

    private static DemoBuyer MakeOne(int seed, int index)
    {
        var dice = new DemoDice(seed, DemoStreams.Customers, index);
        var atTaobao = dice.Chance(TaobaoShare);
        var place = atTaobao ? DemoPlaces.China : dice.Weighted(DemoPlaces.Europe);
        var (city, region, postalCode) = dice.Pick(place.Cities);
        var name = NameOf(dice, place, atTaobao);
        var phone = atTaobao ? string.Create(CultureInfo.InvariantCulture, $"138 0000 {index % 10_000:0000}") : string.Create(CultureInfo.InvariantCulture, $"+49 30 5550 {index % 10_000:0000}");
        var address = new PostalAddress
        {
            Name = name,
            Street = string.Format(CultureInfo.InvariantCulture, dice.Pick(place.Streets), dice.Between(1, 180), dice.Between(101, 1804)),
            City = city,
            Region = region,
            PostalCode = postalCode,
            Country = place.Country,
            Phone = phone,
        };
        return new DemoBuyer(Known(index, name, phone, atTaobao), address, place, atTaobao);
    }

    private static string NameOf(DemoDice dice, DemoPlace place, bool atTaobao)
    {
        if (atTaobao)
        {
            return dice.Pick(place.LastNames) + dice.Pick(place.FirstNames);
        }

        // Some of the people in Europe have Chinese names in Latin letters.
        return dice.Chance(0.05) ? dice.Pick(["Li Na", "Wang Wei", "Zhang Min", "Chen Yu"]) : $"{dice.Pick(place.FirstNames)} {dice.Pick(place.LastNames)}";
    }

    private static Customer Known(int index, string name, string phone, bool atTaobao)
    {
        if (atTaobao)
        {
            var nick = string.Create(CultureInfo.InvariantCulture, $"{name}_{index}");
            return new Customer(DemoOrders.Taobao, nick, name, null, phone);
        }

        var plain = string.Concat(name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Select(letter => letter == ' ' ? '.' : letter).Where(letter => letter == '.' || char.IsAsciiLetter(letter)));
        var email = string.Create(CultureInfo.InvariantCulture, $"{plain}{index}@example.com");
        return new Customer(DemoOrders.Shopify, email, name, email, phone);
    }
}

/// <summary>Which stream of chance is for what, so that one does not shift another.</summary>
internal static class DemoStreams
{
    public const int Customers = 1;
    public const int Orders = 2;
    public const int Returns = 3;
    public const int Scenes = 4;
    public const int Troubles = 5;
}
