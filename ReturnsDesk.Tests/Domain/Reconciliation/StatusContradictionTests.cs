using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using static ReturnsDesk.Domain.Reconciliation.Explanations;
using static ReturnsDesk.Domain.Refunds.GatewayOutcome;
using static ReturnsDesk.Domain.Refunds.MoneyStatus;
using static ReturnsDesk.Tests.Domain.Reconciliation.Lists;

namespace ReturnsDesk.Tests.Domain.Reconciliation;

/// <summary>The table: what we hold, what the gateway says, and what follows.</summary>
public sealed class StatusContradictionTests
{
    [Theory]
    [InlineData(MoneyStatus.Succeeded, GatewayOutcome.Succeeded, null)]
    [InlineData(MoneyStatus.Succeeded, GatewayOutcome.Failed, LateFailure)]
    [InlineData(MoneyStatus.Succeeded, GatewayOutcome.Pending, StillUnderWay)]
    [InlineData(MoneyStatus.Succeeded, NeedsAction, StuckThere)]
    [InlineData(MoneyStatus.Failed, GatewayOutcome.Succeeded, PaidThoughFailed)]
    [InlineData(MoneyStatus.Failed, GatewayOutcome.Failed, null)]
    [InlineData(MoneyStatus.Failed, GatewayOutcome.Pending, UnderWayThoughFailed)]
    [InlineData(Cancelled, GatewayOutcome.Succeeded, PaidThoughFailed)]
    [InlineData(MoneyStatus.Pending, GatewayOutcome.Pending, null)]
    [InlineData(MoneyStatus.Pending, GatewayOutcome.Succeeded, OpenButPaid)]
    [InlineData(MoneyStatus.Pending, GatewayOutcome.Failed, OpenButFailed)]
    [InlineData(MoneyStatus.Unknown, GatewayOutcome.Succeeded, OpenButPaid)]
    [InlineData(MoneyStatus.Unknown, GatewayOutcome.Failed, OpenButFailed)]
    [InlineData(MoneyStatus.Unknown, GatewayOutcome.Pending, null)]
    [InlineData(Parked, GatewayOutcome.Succeeded, OpenButPaid)]
    [InlineData(Parked, GatewayOutcome.Failed, OpenButFailed)]
    [InlineData(Parked, NeedsAction, null)]
    [InlineData(Sending, GatewayOutcome.Succeeded, OpenButPaid)]
    [InlineData(MoneyStatus.Succeeded, GatewayOutcome.Unknown, null)]
    public void What_we_hold_and_what_the_gateway_says(MoneyStatus ours, GatewayOutcome theirs, string? explanation) =>
        Assert.Equal(explanation is null ? [] : [explanation], Explained(Ours(1, ours), theirs));

    [Theory]
    [InlineData(Queued)]
    [InlineData(AwaitingApproval)]
    [InlineData(Cancelled)]
    public void What_was_never_sent_and_is_paid_there_is_told(MoneyStatus status) =>
        Assert.Equal([PaidThoughNotSent], Explained(Ours(1, status) with { FirstSentAt = null, LastSentAt = null }, GatewayOutcome.Succeeded));

    [Theory]
    [InlineData(MoneyStatus.Pending)]
    [InlineData(MoneyStatus.Unknown)]
    [InlineData(Sending)]
    public void What_moved_within_the_hour_is_on_its_way(MoneyStatus status) =>
        Assert.Empty(Explained(Ours(1, status) with { StatusAt = Terms().ReadAt.AddMinutes(-59) }, GatewayOutcome.Succeeded));

    [Fact]
    public void A_failure_after_the_statement_does_not_contradict_it()
    {
        var failedLater = Ours(1, MoneyStatus.Failed) with { HadSucceeded = true, StatusAt = Terms().To.AddDays(1) };

        Assert.Empty(Compare(Terms(isLive: false), [failedLater], [Row(failedLater)]));
        Assert.Single(Compare(Terms(isLive: false), [failedLater with { HadSucceeded = false }], [Row(failedLater)]));
        Assert.Single(Compare(Terms(), [failedLater with { StatusAt = Noon }], [Row(failedLater)]));
    }

    [Fact]
    public void A_statement_books_a_refund_as_soon_as_it_is_accepted() =>
        Assert.Empty(Compare(Terms(isLive: false), [Ours(1, MoneyStatus.Pending)], [Row(Ours(1))]));

    private static IEnumerable<string> Explained(OurPart ours, GatewayOutcome theirs) => Compare(Terms(), [ours], [Row(ours, theirs)]).Select(difference => difference.Explanation);
}
