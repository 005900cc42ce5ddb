using CsCheck;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Tests.Domain;

public sealed class CardNumbersTests
{
    private static readonly Gen<string> Cards = Gen.Int[0, 9].Array[12, 18].Select(Checked);
    private static readonly Gen<string> Words = OneOf("my card is ", "卡号：", "", "Bitte erstatten auf ", "\n", "see (", "x");

    [Theory]
    [InlineData("4111111111111111", "••••••••••••1111")]
    [InlineData("My card: 4111 1111 1111 1111, thanks", "My card: •••• •••• •••• 1111, thanks")]
    [InlineData("5500-0000-0000-0004", "••••-••••-••••-0004")]
    [InlineData("3782 822463 10005", "•••• •••••• •0005")]
    [InlineData("卡号６２２２０２１２３４５６７８９４", "卡号••••••••••••７８９４")]
    [InlineData("4222222222222", "•••••••••2222")]
    [InlineData("1234 4111 1111 1111 1111", "1234 •••• •••• •••• 1111")]
    [InlineData("4111 1111 – 1111 1111", "•••• •••• – •••• 1111")]
    public void A_card_number_keeps_its_last_four_digits(string text, string masked) => Assert.Equal(masked, CardNumbers.Mask(text));

    [Theory]
    [InlineData("4111111111111112")]
    [InlineData("R26-00000042-7")]
    [InlineData("+49 30 1234567")]
    [InlineData("411111111111")]
    [InlineData("41111111111111111111111")]
    [InlineData("4111 1111\n1111 1111")]
    [InlineData("4111.1111.1111.1111")]
    [InlineData("")]
    public void Other_numbers_stay(string text) => Assert.Equal(text, CardNumbers.Mask(text));

    [Fact]
    public void Whatever_stands_around_it_no_card_number_is_left() =>
        Gen.Select(Words, Cards, OneOf("", " ", "-"), Gen.Int[1, 6], Words).Sample((before, card, between, size, after) =>
        {
            var written = string.Join(between, card.Chunk(between.Length == 0 ? card.Length : size).Select(part => new string(part)));
            var masked = CardNumbers.Mask(before + written + after);
            return masked.Length == before.Length + written.Length + after.Length && masked.Count(char.IsDigit) == 4 && masked.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Contains("•" + card[^4..], StringComparison.Ordinal);
        });

    [Fact]
    public void It_is_total_keeps_the_length_and_finds_nothing_a_second_time() =>
        Gen.OneOf(Gen.String, Gen.Char["0123456789 -"].Array[0, 120].Select(letters => new string(letters))).Sample(text =>
        {
            var masked = CardNumbers.Mask(text);
            return masked.Length == text.Length && CardNumbers.Mask(masked) == masked;
        });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    /// <summary>Digits with the one that makes them pass the check behind them.</summary>
    private static string Checked(int[] digits)
    {
        var sum = digits.Reverse().Select((digit, index) => index % 2 == 1 ? digit : digit * 2 > 9 ? (digit * 2) - 9 : digit * 2).Sum();
        return string.Concat(digits) + ((10 - (sum % 10)) % 10);
    }
}
