using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class TravellingTests
{
    [Fact]
    public void A_label_needs_an_approval()
    {
        var result = new AReturn().Build().IssueLabel(AReturn.Later(1), "DHL", "JJD1");

        Assert.Equal("label.case-not-approved", result.Refusal?.Code);
        Assert.Equal([CaseStatus.Requested], result.Refusal!.Facts);
    }

    [Fact]
    public void A_label_may_be_issued_again_until_the_parcel_has_left()
    {
        var returnCase = new AReturn().AlreadyApproved().Build();

        returnCase.IssueLabel(AReturn.Later(2), "DHL", "JJD 1");
        Assert.False(returnCase.IssueLabel(AReturn.Later(3), "UPS", "1Z 2").Refused);
        returnCase.HandOver(AReturn.Later(4), null, null);

        Assert.Equal("label.case-not-approved", returnCase.IssueLabel(AReturn.Later(5), "DHL", "JJD3").Refusal?.Code);
        Assert.Equal(("UPS", "1Z2", ParcelStatus.HandedOver), (returnCase.Carrier, returnCase.Waybill, returnCase.Parcel));
    }

    [Fact]
    public void Handing_over_starts_the_clock_of_the_parcel()
    {
        var returnCase = new AReturn().AlreadyHandedOver().Build();

        Assert.Equal((CaseStatus.InTransit, AReturn.Monday.AddHours(2 + (10 * 24))), (returnCase.Status, returnCase.NextDueAt));
        Assert.Equal("JJD0001", returnCase.Waybill);
    }

    [Fact]
    public void A_parcel_given_away_before_the_approval_changes_nothing()
    {
        var returnCase = new AReturn().Build();

        Assert.Equal("case.step-not-allowed", returnCase.HandOver(AReturn.Later(1), "DHL", "JJD1").Refusal?.Code);

        Assert.Equal((ParcelStatus.None, null), (returnCase.Parcel, returnCase.Waybill));
    }

    [Fact]
    public void News_of_the_carrier_move_the_parcel_and_not_the_case()
    {
        var returnCase = new AReturn().AlreadyHandedOver().Build();

        returnCase.RecordTracking(AReturn.Later(3), ParcelAction.Scan);
        returnCase.RecordTracking(AReturn.Later(30), ParcelAction.Deliver);

        Assert.Equal((ParcelStatus.Delivered, CaseStatus.InTransit), (returnCase.Parcel, returnCase.Status));
    }

    [Theory]
    [InlineData(ParcelAction.Receive)]
    [InlineData(ParcelAction.HandOver)]
    [InlineData(ParcelAction.IssueLabel)]
    public void News_never_do_what_is_a_verb_of_its_own(ParcelAction news)
    {
        var returnCase = new AReturn().AlreadyApproved().Build();

        Assert.Equal("parcel.step-not-allowed", returnCase.RecordTracking(AReturn.Later(2), news).Refusal?.Code);
        Assert.Equal(ParcelStatus.None, returnCase.Parcel);
    }

    [Fact]
    public void Goods_are_not_waived_once_they_are_here() =>
        Assert.Equal("case.step-not-allowed", new AReturn().AlreadyReceived().Build().WaiveGoods(AReturn.Later(5), "Keep it").Refusal?.Code);
}
