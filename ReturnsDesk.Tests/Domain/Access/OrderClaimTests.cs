using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Tests.Domain.Access;

public sealed class OrderClaimTests
{
    private static readonly PostalAddress Berlin = new() { PostalCode = "10115" };

    [Theory]
    [InlineData(" # 1001 ", "1001")]
    [InlineData("＃１００１", "1001")]
    [InlineData("#1001", "1001")]
    [InlineData("tb-20 26\u3000001", "tb-2026001")]
    public void A_number_is_read_as_people_type_it(string typed, string number) => Assert.Equal(number, OrderClaim.Of(typed, "x").Value!.Number);

    [Fact]
    public void A_number_is_looked_for_as_shops_store_it() =>
        Assert.Equal(["ab1", "#ab1", "AB1", "#AB1"], OrderClaim.Of("ab1", "x").Value!.StoredNumbers);

    [Theory]
    [InlineData("", "x", "portal.needs-number", "Number")]
    [InlineData("#  ", "x", "portal.needs-number", "Number")]
    [InlineData("1001", " \t", "portal.needs-proof", "Proof")]
    [InlineData("1001", null, "portal.needs-proof", "Proof")]
    public void What_is_missing_is_said_at_its_field(string number, string? proof, string code, string field)
    {
        var refusal = OrderClaim.Of(number, proof).Refusal!;

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void A_number_of_200_letters_is_none()
    {
        Assert.Equal("portal.needs-number", OrderClaim.Of(new string('1', 200), "x").Refusal!.Code);
        Assert.Equal("portal.needs-number", OrderClaim.Of("\ud800", "x").Refusal!.Code);
    }

    [Theory]
    [InlineData("KIM@Example.test ", true)]
    [InlineData("kim@example.tes", false)]
    [InlineData("4567", true)]
    [InlineData("+49 30 123-4567", true)]
    [InlineData("567", false)]
    [InlineData("14567", false)]
    [InlineData("10115", true)]
    [InlineData("１０１１５", true)]
    [InlineData("1011", false)]
    public void Something_that_the_customer_knows_proves_the_order(string proof, bool fits) =>
        Assert.Equal(fits, OrderClaim.Of("1001", proof).Value!.Fits("kim@example.test", "4567", Berlin));

    [Theory]
    [InlineData("SW1A 1AA", "sw1a1aa", true)]
    [InlineData("1234 AB", "1234ab", true)]
    [InlineData("", "-", false)]
    [InlineData("", "", false)]
    public void A_postcode_is_compared_without_its_blanks(string stored, string proof, bool fits) =>
        Assert.Equal(fits, OrderClaim.Of("1001", proof.Length == 0 ? "." : proof).Value!.Fits(null, null, new PostalAddress { PostalCode = stored }));

    [Theory]
    [InlineData("null")]
    [InlineData("@")]
    [InlineData("0000")]
    public void What_the_shop_does_not_know_proves_nothing(string proof) => Assert.False(OrderClaim.Of("1001", proof).Value!.Fits(null, null, new PostalAddress()));
}
