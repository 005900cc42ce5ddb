using ReturnsDesk.Features.Returns.Labelling.Papers;

namespace ReturnsDesk.Tests.Features.Returns.Labelling;

public sealed class MaskedPhoneTests
{
    [Theory]
    [InlineData("+86 138 1234 5678", "****5678")]
    [InlineData("13812345678", "****5678")]
    [InlineData("****5678", "****")]
    [InlineData("110", "****")]
    [InlineData("none", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Only_the_last_four_digits_of_a_longer_number_are_shown(string? phone, string shown) => Assert.Equal(shown, MaskedPhone.Of(phone));
}
