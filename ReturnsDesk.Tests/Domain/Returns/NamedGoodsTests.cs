using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class NamedGoodsTests
{
    [Theory]
    [InlineData("MUG", "MUG 3")]
    [InlineData("2 × product mug", "MUG 2")]
    [InlineData("1x MUG\n2 x cup Product CUP", "MUG 1, CUP 2")]
    [InlineData("2 * CUP Product CUP", "CUP 2")]
    [InlineData("9 × MUG", "MUG 9")]
    public void What_is_named_beyond_doubt_is_known(string text, string meant) => Assert.Equal(meant, Read(text));

    [Theory]
    [InlineData("the blue one")]
    [InlineData("MUG\nand the other thing")]
    [InlineData("MUG\n1 × MUG")]
    [InlineData("0 × MUG")]
    [InlineData("2xMUG")]
    [InlineData("")]
    [InlineData("TWIN")]
    public void Anything_else_is_a_persons_question(string text) => Assert.Null(Read(text));

    private static string? Read(string text)
    {
        var order = new AnOrder().With("MUG", 3, 1000).With("CUP", 2, 500).With("TWIN", 1, 100).With("twin", 1, 100).Build();
        return NamedGoods.In(order.Lines, text) is { } named ? string.Join(", ", named.Select(one => $"{one.Line.Sku} {one.Units}")) : null;
    }
}
