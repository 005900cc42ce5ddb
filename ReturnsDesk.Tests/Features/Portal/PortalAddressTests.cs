using System.Net;
using ReturnsDesk.Features.Portal;

namespace ReturnsDesk.Tests.Features.Portal;

public sealed class PortalAddressTests
{
    [Theory]
    [InlineData("192.0.2.9", "192.0.2.9")]
    [InlineData("::ffff:192.0.2.9", "192.0.2.9")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void A_household_counts_as_one(string address, string counted) => Assert.Equal(counted, PortalAddress.Of(IPAddress.Parse(address)));

    [Fact]
    public void Nobody_is_nobody() => Assert.Equal("", PortalAddress.Of((IPAddress?)null));
}
