using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Queue;

namespace ReturnsDesk.Tests.Features.Returns.Queue;

public sealed class QueueStateTests
{
    private static readonly QueueMoments Moments = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc), "staff-1");

    [Fact]
    public void What_a_list_shows_survives_the_address()
    {
        var state = new QueueState { View = "today", Text = "王 & co", Kind = ReturnKind.Exchange, Reason = "fit-small", Sort = QueueSort.StakeFirst, Peek = "R26-00000001-1" };

        var address = state.ToAddress("/review");

        Assert.Equal("/review?view=today&q=%E7%8E%8B%20%26%20co&kind=exchange&reason=fit-small&sort=stake&peek=R26-00000001-1", address);
        Assert.Equal(state, QueueState.Parse("today", "王 & co", "exchange", "fit-small", "stake", "R26-00000001-1"));
    }

    [Fact]
    public void The_usual_list_has_a_plain_address() => Assert.Equal("/review", new QueueState().ToAddress("/review"));

    [Fact]
    public void Nonsense_in_the_address_shows_the_usual_list() =>
        Assert.Equal(new QueueState { View = "nonsense" }, QueueState.Parse("nonsense", " ", "99", null, "sideways", ""));

    [Theory]
    [InlineData("new", null, false, false)]
    [InlineData("today", 15, false, false)]
    [InlineData("by-itself", 12, true, false)]
    [InlineData("mine", null, false, true)]
    [InlineData("nonsense", null, false, false)]
    public void A_view_is_a_filter(string name, int? hours, bool onlySelfDeciding, bool onlyMine)
    {
        var state = new QueueState { View = name, Text = "1001" };

        var filter = state.ToFilter(state.ViewOf(QueueViews.Review), Moments);

        Assert.Equal((hours is { } h ? Moments.Now.AddHours(h) : (DateTime?)null, onlySelfDeciding, onlyMine ? "staff-1" : null), (filter.DueBefore, filter.OnlySelfDeciding, filter.AssignedToId));
        Assert.Equal(("1001", CaseStatus.Requested), (filter.Text, Assert.Single(filter.Statuses)));
    }
}
