using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>Something that a condition can name: what is stored, and what people call it.</summary>
public sealed record PolicyChoice(string Value, string Name);

/// <summary>What the shop has that a rule may name.</summary>
public sealed record PolicyChoices(
    IReadOnlyList<PolicyChoice> Channels, IReadOnlyList<PolicyChoice> Countries, IReadOnlyList<PolicyChoice> Categories, IReadOnlyList<PolicyChoice> Products,
    IReadOnlyList<PolicyChoice> Groups, IReadOnlyList<PolicyChoice> Reasons)
{
    public static PolicyChoices None { get; } = new([], [], [], [], [], []);
}

/// <summary>Reads the channels, countries, categories, best-selling products and customer groups of the orders, and the reasons.</summary>
[Requires(Permissions.ReadPolicy)]
public sealed class ReadPolicyChoices(DeskStore store)
{
    private const int MostProducts = 200;
    private const int MostNames = 200;

    public Task<PolicyChoices> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPolicyChoices, PolicyChoices>(actor, db => ChoicesAsync(db, cancellationToken), cancellationToken);

    private static async Task<PolicyChoices> ChoicesAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var reasons = await db.ReturnReasons.OrderBy(reason => reason.Position).ThenBy(reason => reason.Code)
            .Select(reason => new ReasonRow(reason.Code, reason.ParentCode, reason.NameEn, reason.NameZh, reason.Fault, reason.IsActive, reason.Version)).ToListAsync(cancellationToken);
        var products = await db.OrderLines.GroupBy(line => line.Sku)
            .Select(lines => new { Sku = lines.Key, Name = lines.Max(line => line.ProductName)!, Count = lines.Count() })
            .OrderByDescending(product => product.Count).ThenBy(product => product.Sku).Take(MostProducts).ToListAsync(cancellationToken);
        var countries = await NamesAsync(db.Orders.Select(order => order.ShipTo.Country), cancellationToken);
        return new PolicyChoices(
            Plain(await NamesAsync(db.Orders.Select(order => order.Channel), cancellationToken)),
            [.. countries.Select(CountryCode.Of).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(code => new PolicyChoice(code, PolicySentences.Country(code)))],
            Plain(await NamesAsync(db.OrderLines.Select(line => line.Category), cancellationToken)),
            [.. products.Select(product => new PolicyChoice(product.Sku, product.Name))],
            Plain(await NamesAsync(db.Customers.Select(customer => customer.Group!), cancellationToken)),
            [.. reasons.Where(reason => reason.IsActive).Select(reason => new PolicyChoice(reason.Code, reason.Name))]);
    }

    private static Task<List<string>> NamesAsync(IQueryable<string> names, CancellationToken cancellationToken) =>
        names.Where(name => name != null && name != "").Distinct().OrderBy(name => name).Take(MostNames).ToListAsync(cancellationToken);

    private static IReadOnlyList<PolicyChoice> Plain(List<string> names) => [.. names.Select(name => new PolicyChoice(name, name))];
}
