using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ReturnsDesk.Features.Returns.Withdrawing;

namespace ReturnsDesk.Features.Portal.Withdrawal;

/// <summary>Lets the browser that sent a statement see its acknowledgement for an hour, without an address that anybody could open.</summary>
internal sealed class ReceiptCookie(IDataProtectionProvider protection)
{
    private const string Mailed = "mailed ";
    private static readonly TimeSpan Shown = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("withdrawal receipt").ToTimeLimitedDataProtector();

    public void Give(HttpContext http, StatementReceipt receipt) =>
        PortalCookies.GiveReceipt(http, _protector.Protect((receipt.IsMailed ? Mailed : "") + receipt.Reference, Shown));

    /// <summary>Null for none, and for one that is too old or not ours.</summary>
    public (string Reference, bool IsMailed)? Read(HttpContext http)
    {
        try
        {
            return PortalCookies.ReceiptOf(http) is { } kept && _protector.Unprotect(kept) is var plain
                ? (plain.Replace(Mailed, "", StringComparison.Ordinal), plain.StartsWith(Mailed, StringComparison.Ordinal))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
