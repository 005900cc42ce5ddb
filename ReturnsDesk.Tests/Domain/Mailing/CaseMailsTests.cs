using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Tests.Domain.Mailing;

public sealed class CaseMailsTests
{
    [Fact]
    public void A_longer_hold_of_the_merchant_counts_for_decisions_too()
    {
        Assert.Equal(TimeSpan.FromSeconds(300), CaseMails.HoldOf(MailKind.Approved, TimeSpan.FromSeconds(300)));
        Assert.Equal(TimeSpan.FromSeconds(61), CaseMails.HoldOf(MailKind.Rejected, TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(10), CaseMails.HoldOf(MailKind.GoodsReceived, TimeSpan.FromSeconds(10)));
        Assert.Equal(TimeSpan.Zero, CaseMails.HoldOf(MailKind.WithdrawalReceived, TimeSpan.FromSeconds(300)));
    }

    [Theory]
    [InlineData(MailKind.Requested, MailKind.Approved, true)]
    [InlineData(MailKind.Requested, MailKind.WithdrawalReceived, true)]
    [InlineData(MailKind.WithdrawalReceived, MailKind.Approved, false)]
    public void A_request_that_was_decided_at_once_is_told_by_the_decision(MailKind kind, MailKind other, bool isSaid) => Assert.Equal(isSaid, CaseMails.IsSaidBy(kind, [kind, other]));

    [Theory]
    [InlineData("CN", "Kim Example", "zh-CN")]
    [InlineData("HK", "Kim Example", "zh-CN")]
    [InlineData("Taiwan", "Kim Example", "zh-CN")]
    [InlineData("DE", "李雷", "zh-CN")]
    [InlineData("JP", "山田はな", "en")]
    [InlineData("DE", "Kim Example", "en")]
    [InlineData("", "", "en")]
    public void The_language_is_that_of_the_buyer(string country, string name, string culture) => Assert.Equal(culture, CustomerCulture.Of(country, name));
}
