using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class WaybillsTests
{
    [Theory]
    [InlineData(" sf 1234-5678 ", "SF12345678")]
    [InlineData("ＳＦ１２３４", "SF1234")]
    [InlineData("JJD\u00A00001", "JJD0001")]
    [InlineData("---", "")]
    [InlineData("1Z\uFFFE99\uD800", "1Z99")]
    public void Waybills_are_compared_without_case_width_blanks_and_dashes(string typed, string compared) => Assert.Equal(compared, Waybills.Normalise(typed));

    [Fact]
    public void A_waybill_of_nothing_but_dashes_is_none()
    {
        var returnCase = new AReturn().AlreadyApproved().Build();

        returnCase.HandOver(AReturn.Later(2), "DHL", " - ");

        Assert.Null(returnCase.Waybill);
        Assert.Equal(ParcelStatus.HandedOver, returnCase.Parcel);
    }
}
