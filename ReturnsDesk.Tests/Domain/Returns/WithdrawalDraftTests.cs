using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class WithdrawalDraftTests
{
    private static readonly WithdrawalDraft Whole = new("Kim Example", "1001", "kim@example.test");

    [Fact]
    public void Name_order_and_address_are_all_that_is_needed() => Assert.Empty(Whole.Cleaned().Lacks());

    [Fact]
    public void Everything_that_is_missing_is_told_at_once() => Assert.Equal(
        ["withdrawal.name Name", "withdrawal.order-number OrderNumber", "withdrawal.email Email"],
        new WithdrawalDraft(" ", "# ", "kim").Cleaned().Lacks().Select(lack => $"{lack.Code} {lack.Field}"));

    [Theory]
    [InlineData("withdrawal.name", 101, 1, 0)]
    [InlineData("withdrawal.order-number", 1, 65, 0)]
    [InlineData("withdrawal.items", 1, 1, 2001)]
    public void Nothing_is_cut_in_silence(string code, int name, int number, int items) =>
        Assert.Equal(code, Assert.Single(new WithdrawalDraft(new string('n', name), new string('1', number), "kim@example.test", new string('i', items)).Cleaned().Lacks()).Code);

    [Fact]
    public void Letters_that_steer_and_card_numbers_are_not_taken_down()
    {
        var said = new WithdrawalDraft("Kim\r\nBcc: x\u202E", "\u00A01001\t", " kim@example.test ", "2 × mug\r\n\r\n  4111 1111 1111 1111\0\uD800").Cleaned();

        Assert.Equal(new WithdrawalDraft("Kim Bcc: x", "1001", "kim@example.test", "2 × mug\n•••• •••• •••• 1111"), said);
        Assert.Equal(said, said.Cleaned());
    }

    [Theory]
    [InlineData("1001", "#1001")]
    [InlineData(" # 10 01 ", "1001")]
    [InlineData("＃ｓｏ－１", "SO-1")]
    [InlineData("so-1", "#SO-1")]
    public void A_number_is_known_as_people_type_it(string typed, string stored)
    {
        Assert.True(TypedOrderNumber.AreSame(typed, stored));
        Assert.Contains(stored, TypedOrderNumber.FormsOf(typed));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("#", "#")]
    [InlineData("1001", "10011")]
    public void Nothing_is_no_number(string typed, string stored) => Assert.False(TypedOrderNumber.AreSame(typed, stored));
}
