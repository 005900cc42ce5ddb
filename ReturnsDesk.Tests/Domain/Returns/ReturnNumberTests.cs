using CsCheck;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class ReturnNumberTests
{
    [Fact]
    public void The_form_is_year_running_number_and_check_digit() => Assert.Matches("^R26-00001234-[0-9]$", ReturnNumber.Of(2026, 1234));

    [Fact]
    public void What_was_printed_is_read_again() =>
        Gen.Select(Gen.Int[2000, 2099], Gen.Long[0, 9_999_999_999_999]).Sample((year, running) => ReturnNumber.Parse(ReturnNumber.Of(year, running)) == ReturnNumber.Of(year, running));

    [Fact]
    public void Case_width_blanks_and_dashes_do_not_matter()
    {
        var number = ReturnNumber.Of(2026, 1234);
        var wide = string.Concat(number.Select(letter => letter == '-' ? '－' : (char)(letter + 0xFEE0)));

        Assert.All([number.ToLowerInvariant(), number.Replace("-", "", StringComparison.Ordinal), $"  {number.Replace('-', ' ')} ", wide], typed => Assert.Equal(number, ReturnNumber.Parse(typed)));
    }

    [Fact]
    public void Every_wrong_digit_is_caught() =>
        Gen.Select(Gen.Long[0, 99_999_999], Gen.Int[0, 10], Gen.Int[1, 9]).Sample((running, at, shift) =>
        {
            var digits = Digits(running);
            digits[at] = (char)('0' + ((digits[at] - '0' + shift) % 10));
            return ReturnNumber.Parse("R" + new string(digits)) is null;
        });

    [Fact]
    public void Every_swap_of_neighbours_but_0_and_9_is_caught() =>
        Gen.Select(Gen.Long[0, 99_999_999], Gen.Int[0, 9]).Sample((running, at) =>
        {
            var digits = Digits(running);
            var (left, right) = (digits[at], digits[at + 1]);
            (digits[at], digits[at + 1]) = (right, left);
            var isBlind = left == right || (left, right) is ('0', '9') or ('9', '0');
            return ReturnNumber.Parse("R" + new string(digits)) is null != isBlind;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("R26")]
    [InlineData("1234")]
    [InlineData("Q26-00001234-5")]
    [InlineData("R26-0000123A-5")]
    public void Anything_else_is_no_return_number(string? text) => Assert.Null(ReturnNumber.Parse(text));

    [Fact]
    public void Broken_Unicode_is_no_return_number_and_no_crash()
    {
        Assert.Null(ReturnNumber.Parse("R\uD800"));
        Assert.Null(ReturnNumber.Parse("\uFFFE"));
        Assert.Equal(ReturnNumber.Of(2026, 7), ReturnNumber.Parse("\uFEFF" + ReturnNumber.Of(2026, 7) + "\uD800"));
    }

    [Fact]
    public void A_number_longer_than_the_store_holds_is_none() => Assert.Null(ReturnNumber.Parse("R" + new string('0', 500)));

    private static char[] Digits(long running) => [.. ReturnNumber.Of(2026, running).Where(char.IsAsciiDigit)];
}
