namespace ReturnsDesk.Domain.Refunds;

/// <summary>What the parts of a bundle cost, where only the bundle has a price.</summary>
public static class BundleShare
{
    /// <summary>The price paid, shared over the components by their list prices (largest remainder, exact sum).</summary>
    public static IReadOnlyList<long> Of(long paid, IReadOnlyList<long> listPrices) => LargestRemainder.Share(paid, listPrices);
}
