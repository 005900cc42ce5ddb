using ReturnsDesk.Domain.Access;

namespace ReturnsDesk.Tests.Domain.Access;

public sealed class AccessSecretTests
{
    [Fact]
    public void A_drawn_secret_is_known_by_its_form()
    {
        Assert.True(AccessSecret.IsDrawn(AccessSecret.Draw()));
        Assert.NotEqual(AccessSecret.Draw(), AccessSecret.Draw());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;")]
    public void Anything_else_is_not_even_looked_up(string? text) => Assert.False(AccessSecret.IsDrawn(text));

    [Theory]
    [InlineData("1234 5678")]
    [InlineData("1234-5678")]
    [InlineData("１２３４５６７８")]
    [InlineData(" 12345678\t")]
    public void A_code_is_read_as_people_type_it(string typed) => Assert.Equal("12345678", AccessSecret.CodeOf(typed));

    [Fact]
    public void A_code_has_eight_digits_and_means_nothing_without_its_browser()
    {
        Assert.Matches("^[0-9]{8}$", AccessSecret.DrawCode());
        Assert.NotEqual(AccessSecret.HashOf("one", "12345678"), AccessSecret.HashOf("other", "12345678"));
    }
}
