using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class ReopeningTests
{
    [Fact]
    public void A_resolved_case_goes_back_to_the_refund()
    {
        var returnCase = new AReturn().AlreadyInspected().Build();
        returnCase.Resolve(AReturn.Later(5));
        Assert.Equal((AReturn.Monday.AddHours(5), null), (returnCase.ResolvedAt, returnCase.NextDueAt));

        Assert.False(returnCase.Reopen(AReturn.Later(6), "One part is missing").Refused);

        Assert.Equal((CaseStatus.Inspected, null, 1), (returnCase.Status, returnCase.ResolvedAt, returnCase.Order.Lines[0].ClaimedUnits));
    }

    [Fact]
    public void Reopening_needs_a_reason_and_an_ended_case()
    {
        var returnCase = new AReturn().Build();

        Assert.Equal("decision.needs-reason", returnCase.Reopen(AReturn.Later(1), " ").Refusal?.Code);
        Assert.Equal("case.step-not-allowed", returnCase.Reopen(AReturn.Later(1), "Why not").Refusal?.Code);
    }

    [Fact]
    public void Imported_history_counts_and_stays_as_it_is()
    {
        var order = new AnOrder().With("MUG", 3, 1000).Build();
        var returnedAt = AReturn.Monday.AddDays(-1);

        var history = ReturnCase.OpenHistory(
            AReturn.Later(0), ReturnNumber.Of(2026, 9), "file:7", order, [new(order.Lines[0], 2, ReturnReasons.Other, null)], returnedAt, AReturn.Day(returnedAt)).Value!;

        Assert.Equal((CaseStatus.Resolved, ParcelStatus.Received, returnedAt), (history.Status, history.Parcel, history.ResolvedAt));
        Assert.Equal((2, 2, 0), (order.Lines[0].ClaimedUnits, order.Lines[0].ReturnedUnits, order.Lines[0].RefundedUnits));
        Assert.Empty(history.Deadlines);
        Assert.Equal("case.is-history", history.Reopen(AReturn.Later(1), "Pay it again").Refusal?.Code);
    }

    [Fact]
    public void History_claims_no_more_than_was_delivered()
    {
        var order = new AnOrder().With("MUG", 1, 1000).Build();

        var history = ReturnCase.OpenHistory(AReturn.Later(0), "R", "file:7", order, [new(order.Lines[0], 2, ReturnReasons.Other, null)], AReturn.Monday, AReturn.Day(AReturn.Monday));

        Assert.Equal(("return.too-many-units", 0), (history.Refusal?.Code, order.Lines[0].ClaimedUnits));
    }
}
