using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>What a policy writes as codes, by the names that people know, in the language of the reader; and the currency of its amounts.</summary>
public sealed record PolicyNames(string Currency, IReadOnlyDictionary<string, string> Reasons, IReadOnlyDictionary<string, string> Products)
{
    public static PolicyNames None { get; } = new("", new Dictionary<string, string>(), new Dictionary<string, string>());

    internal static async Task<PolicyNames> ReadAsync(ReturnsDb db, string currency, IEnumerable<ReturnPolicy> policies, CancellationToken cancellationToken)
    {
        var skus = policies.SelectMany(policy => policy.Rules).SelectMany(rule => rule.When.Products).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var reasons = await db.ReturnReasons.AsNoTracking().OrderBy(reason => reason.Code)
            .Select(reason => new ReasonRow(reason.Code, reason.ParentCode, reason.NameEn, reason.NameZh, reason.Fault, reason.IsActive, reason.Version)).ToListAsync(cancellationToken);
        var products = skus.Count == 0 ? [] : await db.OrderLines.AsNoTracking().Where(line => skus.Contains(line.Sku))
            .GroupBy(line => line.Sku).Select(lines => new { Sku = lines.Key, Name = lines.Max(line => line.ProductName)! }).ToListAsync(cancellationToken);
        return new PolicyNames(
            currency,
            reasons.ToDictionary(reason => reason.Code, reason => reason.Name, StringComparer.OrdinalIgnoreCase),
            products.ToDictionary(product => product.Sku, product => product.Name, StringComparer.OrdinalIgnoreCase));
    }
}
