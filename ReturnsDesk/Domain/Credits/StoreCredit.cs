using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Credits;

/// <summary>Store credit as the way of a refund.</summary>
public static class StoreCredit
{
    /// <summary>The name under which refunds go to store credit instead of a payment's own gateway.</summary>
    public const string Gateway = "store-credit";
}

/// <summary>What the policy promises to whoever takes credit instead of money: a part on top, and how many months it lasts (0: for ever).</summary>
public sealed record CreditTerms(BasisPoints Bonus, int Months)
{
    public static CreditTerms Of(ReturnPolicy policy) => new(policy.StoreCreditBonusPercent, policy.StoreCreditMonths);

    /// <summary>The bonus on the parts of a refund, each rounded by itself as it will be issued.</summary>
    public long BonusOn(IEnumerable<long> parts) => parts.Sum(Bonus.Of);
}
