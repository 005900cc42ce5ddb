using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Exchanges;

/// <summary>A customer who asks for something else wants nothing of what was chosen before.</summary>
public sealed class ChangedRequestTests
{
    [Fact]
    public void What_was_chosen_is_let_go_with_the_lines_it_was_chosen_for()
    {
        var returnCase = Chosen();

        Assert.Null(Change(returnCase).Refusal);

        Assert.Equal((ReplacementStatus.Released, 0), (returnCase.Replacement!.Status, returnCase.Replacement.Items.Count));
        Assert.Contains("reservation-released", returnCase.Timeline.Select(entry => entry.Code));
        Assert.Null(returnCase.WhyNotChooseReplacement());
    }

    [Fact]
    public void What_has_left_the_house_can_no_longer_be_changed()
    {
        var returnCase = Chosen();
        Assert.Null(returnCase.SendReplacementFirst(AReturn.Later(3), isSentFirst: true).Refusal);
        Assert.Null(returnCase.SendReplacement(AReturn.Later(4), new ExchangeBalance("EUR", [], 0, 0, 0, []), "DHL", "JJD 1").Refusal);

        Assert.Equal("return.not-editable", Change(returnCase).Refusal?.Code);
    }

    private static ReturnsDesk.Domain.Result Change(ReturnCase returnCase) => returnCase.Change(
        AReturn.Later(5), ReturnKind.Exchange, ReturnWay.OwnCourier, [new RequestedLine(returnCase.Lines[0].OrderLine, 1, "fit-small", null)], []);

    private static ReturnCase Chosen()
    {
        var returnCase = new AReturn().OfKind(ReturnKind.Exchange).AlreadyApproved().Build();
        var variant = new ProductVariant("MUG-RED", new VariantFacts("mug", "Mug", "red", null, 1200, 0, "EUR", 1));
        Assert.Null(returnCase.ChooseReplacement(AReturn.Later(2), [new ReplacementWish(returnCase.Lines[0], 1, variant)], AReturn.Monday.AddDays(3), sentFirst: false).Refusal);
        return returnCase;
    }
}
