using System.Text.RegularExpressions;

namespace ReturnsDesk.Domain.Shipping;

/// <summary>A form of parcel numbers: what it looks like, whose it is, and its check digit where the rule is known.</summary>
internal sealed class WaybillFormat(Func<string, Courier> courierOf, string pattern, Func<string, bool>? isRight)
{
    private readonly Regex _pattern = new($"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    public WaybillFormat(Courier courier, string pattern, Func<string, bool>? isRight = null)
        : this(_ => courier, pattern, isRight)
    {
    }

    public bool Fits(string waybill) => _pattern.IsMatch(waybill);

    public Courier CourierOf(string waybill) => courierOf(waybill);

    public WaybillCheck Check(string waybill) => isRight is null ? WaybillCheck.NotVerified : isRight(waybill) ? WaybillCheck.Right : WaybillCheck.Wrong;
}
