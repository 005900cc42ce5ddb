using ReturnsDesk.Pdf.Barcodes;

namespace ReturnsDesk.Tests.Pdf;

public sealed class Code128Tests
{
    [Fact]
    public void The_table_holds_107_different_patterns_of_11_modules_and_a_stop_of_13()
    {
        var patterns = Enumerable.Range(0, Code128Patterns.Count).Select(Code128Patterns.Widths).ToList();

        Assert.Equal(107, patterns.Select(pattern => string.Concat(pattern)).Distinct().Count());
        Assert.All(patterns[..^1], pattern => Assert.Equal((6, 11, 0), (pattern.Count, pattern.Sum(), (pattern[0] + pattern[2] + pattern[4]) % 2)));
        Assert.Equal((7, 13), (patterns[^1].Count, patterns[^1].Sum()));
    }

    [Theory]
    [InlineData("123456", new[] { 105, 12, 34, 56, 44, 106 })]
    [InlineData("AB", new[] { 104, 33, 34, 102, 106 })]
    [InlineData("A1234", new[] { 104, 33, 99, 12, 34, 95, 106 })]
    public void Known_codes_come_out_as_known(string data, int[] symbols) => Assert.Equal(symbols, Code128.Encode(data));

    [Theory]
    [InlineData("12345", 7)]
    [InlineData("ab1234cd", 12)]
    [InlineData("00123456789012345675", 13)]
    [InlineData("a\tb", 7)]
    public void No_more_symbols_are_used_than_needed(string data, int most) => Assert.True(Code128.Encode(data).Count <= most, string.Join(' ', Code128.Encode(data)));

    [Fact]
    public void Whatever_is_encoded_reads_back_from_the_widths()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var data = string.Concat(Enumerable.Range(0, 1 + random.Next(30)).Select(_ => Any(random)));

            Assert.Equal(data, Code128Reader.Read(Code128.Widths(data)));
        }
    }

    [Fact]
    public void Gs1_begins_with_function_one() => Assert.Equal([105, 102, 0, 12], Code128.Encode($"{Code128.Fnc1}0012").Take(4));

    [Theory]
    [InlineData("")]
    [InlineData("张")]
    [InlineData("señor")]
    public void Other_characters_are_refused(string data)
    {
        Assert.False(Code128.CanEncode(data));
        Assert.Throws<ArgumentException>(() => Code128.Encode(data));
    }

    private static char Any(Random random) => random.Next(4) switch
    {
        0 => (char)random.Next(128),
        1 => Code128.Fnc1,
        _ => (char)('0' + random.Next(10)),
    };
}
