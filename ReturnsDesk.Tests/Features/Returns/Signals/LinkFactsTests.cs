using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Features.Returns.Signals;

namespace ReturnsDesk.Tests.Features.Returns.Signals;

public sealed class LinkFactsTests
{
    [Theory]
    [InlineData("Kim@Example.test", "kim@example.test")]
    [InlineData(" kim+shop@example.test ", "kim@example.test")]
    [InlineData("k.i.m+1@gmail.com", "kim@gmail.com")]
    [InlineData("k.i.m@example.test", "k.i.m@example.test")]
    [InlineData("\"a@b\"@example.test", "\"a@b\"@example.test")]
    public void One_box_is_one_box(string written, string same) => Assert.Equal(same, LinkFacts.Email(written));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kim")]
    [InlineData("@example.test")]
    [InlineData("kim@")]
    [InlineData("k***m@example.test")]
    [InlineData("+tag@example.test")]
    public void What_is_no_box_links_nobody(string? written) => Assert.Null(LinkFacts.Email(written));

    [Theory]
    [InlineData("030 555 0123", "DE", "+49305550123")]
    [InlineData("+49 (30) 555-0123", "", "+49305550123")]
    [InlineData("0049 30 5550123", "Germany", "+49305550123")]
    [InlineData("138 0013 8000", "CN", "+8613800138000")]
    [InlineData("+86 13800138000", "DE", "+8613800138000")]
    public void One_phone_is_one_phone(string written, string country, string same) => Assert.Equal(same, LinkFacts.Phone(written, country));

    [Theory]
    [InlineData("138****8000", "CN")]
    [InlineData("12", "CN")]
    [InlineData("none", "DE")]
    [InlineData("13800138000", "")]
    [InlineData("", "CN")]
    public void A_masked_or_hopeless_phone_links_nobody(string written, string country) => Assert.Null(LinkFacts.Phone(written, country));

    [Fact]
    public void An_address_is_told_by_street_place_and_country()
    {
        var written = new PostalAddress { Street = "Café-Straße 12 a", PostalCode = "10 115", City = "Berlin", Country = "Germany" };

        Assert.Equal(LinkFacts.Address(written), LinkFacts.Address(written with { Street = "CAFE STRASSE 12A".Replace("SS", "ß", StringComparison.Ordinal), PostalCode = "10115", Country = "de", City = "" }));
        Assert.NotEqual(LinkFacts.Address(written), LinkFacts.Address(written with { Street = "Café-Straße 13 a" }));
        Assert.NotNull(LinkFacts.Address(new PostalAddress { Street = "物流园路88号3号库", City = "杭州市", Country = "CN" }));
        Assert.Null(LinkFacts.Address(written with { Street = "***" }));
        Assert.Null(LinkFacts.Address(written with { PostalCode = "", City = "" }));
    }
}
