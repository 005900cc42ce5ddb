namespace ReturnsDesk.Integrations.Payments;

/// <summary>
/// Alipay and WeChat Pay know a payment under their own number (28 digits) and under the merchant's order number; a shop exports one of them.
/// </summary>
internal static class PaymentNumber
{
    private const int GatewaysOwnLength = 28;

    public static bool IsGatewaysOwn(string reference) => reference.Length == GatewaysOwnLength && reference.All(char.IsAsciiDigit);

    /// <summary>Whether an answer that names the payment is about this one. What is left out of the answer does not contradict.</summary>
    public static bool Fits(string reference, string gatewaysOwn, string merchants)
    {
        var named = IsGatewaysOwn(reference) ? gatewaysOwn : merchants;
        return named.Length == 0 || named == reference;
    }
}
