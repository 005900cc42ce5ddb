using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Domain.Team;

public sealed class TotpTests
{
    /// <summary>The key of RFC 6238, appendix B.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 10, DateTimeKind.Utc);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.CodeOf(Key, DateTime.UnixEpoch.AddSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void One_step_either_way_is_good_and_no_more(int seconds, bool isGood)
    {
        var code = Totp.CodeOf(Key, Now.AddSeconds(seconds));

        Assert.Equal(isGood ? Totp.StepOf(Now.AddSeconds(seconds)) : null, Totp.StepOf(Key, code, Now));
    }

    [Theory]
    [InlineData("123456", "123456")]
    [InlineData(" 123 456 ", "123456")]
    [InlineData("123-456", "123456")]
    [InlineData("１２３　４５６", "123456")]
    [InlineData("١٢٣٤٥٦", "123456")]
    [InlineData("      ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("12345", null)]
    [InlineData("1234567", null)]
    [InlineData("12345a", null)]
    [InlineData("①②③④⑤⑥", null)]
    public void What_was_typed_is_read_as_it_was_meant(string? typed, string? code) => Assert.Equal(code, Totp.Normalise(typed));

    [Fact]
    public void An_endless_text_is_no_code() => Assert.Null(Totp.Normalise(new string(' ', 1_000_000) + "123456"));

    [Fact]
    public void The_address_for_the_app_names_the_desk_and_the_person() => Assert.Equal(
        "otpauth://totp/ReturnsDesk:sara%40example.com?secret=ABC&issuer=ReturnsDesk&digits=6&period=30", Totp.AddressOf("ABC", "sara@example.com", "ReturnsDesk"));
}
