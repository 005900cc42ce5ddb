using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class ArrivingTests
{
    [Fact]
    public void A_parcel_cannot_be_booked_in_twice()
    {
        var returnCase = new AReturn().AlreadyReceived().Build();

        var result = returnCase.Receive(AReturn.Later(9));

        Assert.Equal("parcel.received-before", result.Refusal?.Code);
        Assert.Equal(AReturn.Monday.AddHours(2), returnCase.ReceivedAt);
    }

    [Fact]
    public void A_parcel_for_a_rejected_case_is_booked_in_as_unannounced()
    {
        var returnCase = new AReturn().AlreadyRejected().Build();

        Assert.False(returnCase.Receive(AReturn.Later(9)).Refused);

        Assert.Equal((CaseStatus.Rejected, ParcelStatus.Received), (returnCase.Status, returnCase.Parcel));
        Assert.Equal(DiscrepancyKind.UnannouncedParcel, Assert.Single(returnCase.Discrepancies).Kind);
    }

    [Fact]
    public void A_parcel_for_an_expired_case_brings_it_back()
    {
        var returnCase = new AReturn().AlreadyApproved().Build();
        returnCase.Expire(AReturn.Later(200));

        Assert.False(returnCase.Receive(AReturn.Later(210)).Refused);

        Assert.Equal((CaseStatus.Received, 1, false), (returnCase.Status, returnCase.Order.Lines[0].ClaimedUnits, returnCase.HasOpenDiscrepancy));
    }

    [Fact]
    public void A_parcel_for_an_expired_case_whose_units_are_in_another_return_is_booked_in_as_unannounced()
    {
        var order = new AnOrder().With("MUG", 2, 1000).Build();
        var expired = new AReturn().Of(order).AlreadyApproved().Build();
        expired.Expire(AReturn.Later(200));
        new AReturn().Of(order).Build();

        Assert.False(expired.Receive(AReturn.Later(210)).Refused);

        Assert.Equal((CaseStatus.Expired, ParcelStatus.Received, 2), (expired.Status, expired.Parcel, order.Lines[0].ClaimedUnits));
        Assert.True(expired.HasOpenDiscrepancy);
    }

    [Fact]
    public void Lines_not_found_count_as_not_arrived()
    {
        var returnCase = new AReturn().With("MUG", 2, 1000).With("CUP", 1, 500).AlreadyReceived().Build();

        returnCase.Inspect(AReturn.Later(4), [AReturn.Found(returnCase.Lines[0], 2)], []);

        Assert.Equal((DiscrepancyKind.MissingUnits, "CUP"), (returnCase.Discrepancies.Single().Kind, returnCase.Discrepancies.Single().Sku));
        Assert.Equal([2, 0], returnCase.Lines.Select(line => line.AcceptedUnits));
    }

    [Fact]
    public void Findings_of_one_line_in_two_pieces_add_up()
    {
        var returnCase = new AReturn().With("MUG", 2, 1000).AlreadyReceived().Build();

        returnCase.Inspect(AReturn.Later(4), [AReturn.Found(returnCase.Lines[0], 1), AReturn.Found(returnCase.Lines[0], 1, ItemCondition.D)], []);

        Assert.Equal((2, 2), (returnCase.Lines[0].Inspected.Count, returnCase.Lines[0].AcceptedUnits));
    }

    [Fact]
    public void Goods_sent_back_to_the_customer_are_not_accepted()
    {
        var returnCase = new AReturn().With("MUG", 2, 1000).AlreadyReceived().Build();

        returnCase.Inspect(AReturn.Later(4), [AReturn.Found(returnCase.Lines[0], 2, ItemCondition.D, Disposition.SendBack)], []);

        Assert.Equal((2, 0, 0), (returnCase.Lines[0].ReceivedUnits, returnCase.Lines[0].AcceptedUnits, returnCase.Order.Lines[0].ReturnedUnits));
    }

    [Fact]
    public void Grading_again_replaces_the_findings_but_neither_the_day_of_return_nor_the_refund_clock()
    {
        var returnCase = new AReturn().With("MUG", 2, 1000).AlreadyInspected().Build();
        var due = returnCase.NextDueAt;

        Assert.False(returnCase.Inspect(AReturn.Later(27), [AReturn.Found(returnCase.Lines[0], 1, ItemCondition.C)], []).Refused);

        var line = returnCase.Lines[0];
        Assert.Equal((1, 1, AReturn.Day(AReturn.Monday)), (line.AcceptedUnits, line.OrderLine.ReturnedUnits, line.ReturnedOn));
        Assert.Equal(due, returnCase.NextDueAt);
    }

    [Fact]
    public void The_found_reason_is_the_final_one()
    {
        var returnCase = new AReturn().AlreadyReceived().Build();

        returnCase.Inspect(AReturn.Later(4), [AReturn.Found(returnCase.Lines[0], 1) with { FoundReasonCode = "defect-look" }], []);

        Assert.Equal(("fit-small", "defect-look", "defect-look"), (returnCase.Lines[0].StatedReasonCode, returnCase.Lines[0].FinalReasonCode, returnCase.MainReasonCode));
    }

    [Fact]
    public void Once_money_is_queued_the_grade_stands()
    {
        var returnCase = new AReturn().AlreadyInspected().Build();
        ARefund.Propose(returnCase, 1, 1200);

        Assert.Equal("inspection.refund-queued", returnCase.Inspect(AReturn.Later(9), [AReturn.Found(returnCase.Lines[0], 1, ItemCondition.D)], []).Refusal?.Code);
        Assert.Equal(ItemCondition.A, returnCase.Lines[0].Inspected.Single().Condition);
    }

    [Fact]
    public void A_bench_that_found_nothing_at_all_says_what_it_found_instead() =>
        Assert.Equal("inspection.nothing-found", new AReturn().AlreadyReceived().Build().Inspect(AReturn.Later(9), [], []).Refusal?.Code);

    [Fact]
    public void A_line_of_another_return_is_a_bug()
    {
        var (mine, other) = (new AReturn().AlreadyReceived().Build(), new AReturn().AlreadyReceived().Build());

        Assert.Throws<ArgumentException>(() => mine.Inspect(AReturn.Later(9), [AReturn.Found(other.Lines[0], 1)], []));
        Assert.Throws<ArgumentException>(() => mine.ExtendLine(AReturn.Later(9), other.Lines[0], 2));
        Assert.Equal(CaseStatus.Received, mine.Status);
    }

    [Fact]
    public void A_discrepancy_is_settled_by_a_person_with_a_reason()
    {
        var returnCase = new AReturn().AlreadyRejected().Build();
        returnCase.Receive(AReturn.Later(9));

        Assert.Equal("decision.needs-reason", returnCase.SettleDiscrepancies(AReturn.Later(10), " ").Refusal?.Code);
        Assert.False(returnCase.SettleDiscrepancies(AReturn.Later(10), "Sent back to the customer").Refused);

        Assert.False(returnCase.HasOpenDiscrepancy);
        Assert.Equal((AReturn.Agent.Name, AReturn.Monday.AddHours(10)), (returnCase.Discrepancies[0].SettledBy, returnCase.Discrepancies[0].SettledAt));
    }
}
