using ReturnsDesk.Account;

namespace ReturnsDesk.Tests.Account;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/review?view=mine", "/review?view=mine")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a\nb", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Leads_nowhere_else(string? asked, string expected)
    {
        var address = LocalAddress.OrHome(asked);

        Assert.Equal(expected, address);
    }
}
