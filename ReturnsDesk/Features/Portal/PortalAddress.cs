using System.Net;
using System.Net.Sockets;

namespace ReturnsDesk.Features.Portal;

/// <summary>The network address by which the portal counts: of IPv6 the first half, which one household or server has to itself.</summary>
internal static class PortalAddress
{
    private const int PrefixBytes = 8;

    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. plain.GetAddressBytes()[..PrefixBytes], .. new byte[16 - PrefixBytes]]) + "/64"
            : plain.ToString();
    }
}
