using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Returns.Deadlines.Radar;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Deadlines;

public sealed class RadarStateTests
{
    private static readonly RadarDays Days = RadarDays.Of(new MerchantSettings("Shop", "Asia/Shanghai", "CNY", "CN"), AReturn.Monday);

    [Theory]
    [InlineData(null, null, null, null, "/deadlines")]
    [InlineData("overdue", null, null, null, "/deadlines?show=overdue")]
    [InlineData("ahead", null, null, "stake", "/deadlines?show=ahead&sort=stake")]
    [InlineData("2026-03-04", "approve", "cny", null, "/deadlines?show=2026-03-04&then=approve&currency=CNY")]
    [InlineData("law-1", null, null, null, "/deadlines?show=law-1")]
    [InlineData("nonsense", "dance", "XXXX", "loud", "/deadlines")]
    public void The_address_holds_what_is_shown(string? show, string? then, string? currency, string? sort, string address) =>
        Assert.Equal(address, RadarState.Parse(show, then, currency, sort).ToAddress());

    [Fact]
    public void Days_are_the_merchants()
    {
        Assert.Equal(new DateOnly(2026, 3, 2), Days.Today);
        Assert.Equal(new DateTime(2026, 3, 2, 16, 0, 0, DateTimeKind.Utc), Days.Ends[0]);
        Assert.Equal(Days.Ends[0].AddDays(7), Days.End);
    }

    [Fact]
    public void A_day_is_a_part_while_it_is_looked_at()
    {
        Assert.Equal((1, 8, null, null), (Days.PartOf(Days.Today), Days.PartOf(Days.Today.AddDays(7)), Days.PartOf(Days.Today.AddDays(8)), Days.PartOf(Days.Today.AddDays(-1))));
        Assert.Equal((Days.Ends[0], Days.Ends[1]), Days.Bounds(2));
        Assert.Equal((Days.Now, Days.Ends[0]), Days.Bounds(1));
    }

    [Fact]
    public void Within_a_part_the_largest_share_of_its_currency_comes_first()
    {
        RadarCell[] cells =
        [
            new(1, LapseAction.Escalate, DeadlineSource.Policy, "EUR", 3, 900),
            new(1, LapseAction.Approve, DeadlineSource.Policy, "EUR", 1, 80),
            new(1, LapseAction.Approve, DeadlineSource.Law, "EUR", 1, 20),
            new(1, LapseAction.Approve, DeadlineSource.Policy, "CNY", 9, 50_000),
            new(0, LapseAction.None, DeadlineSource.Policy, "CNY", 1, 1),
        ];

        var rows = RadarRow.Of(cells);

        Assert.Equal([(0, "CNY"), (1, "CNY"), (1, "EUR"), (1, "EUR")], rows.Select(row => (row.Part, row.Stake.Currency)));
        Assert.Equal([(DeadlineSource.Law, 1), (DeadlineSource.Policy, 1)], rows[3].SetBy);
        Assert.Equal(0.1, rows[3].Share, 3);
    }
}
