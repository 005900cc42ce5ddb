using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns;

/// <summary>Movements of money that a person must look at; those that another took the place of count no more.</summary>
internal static class RefundAttention
{
    /// <summary>Named one by one, so that both databases look them up in the index.</summary>
    private static readonly string[] Codes = [.. AttentionCodes.All];

    public static IQueryable<RefundIntent> Parts(ReturnsDb db) => db.RefundIntents.Where(intent =>
        intent.ReplacedAt == null && (intent.Status == MoneyStatus.Unknown || intent.Status == MoneyStatus.Parked || Codes.Contains(intent.Attention!)));
}
