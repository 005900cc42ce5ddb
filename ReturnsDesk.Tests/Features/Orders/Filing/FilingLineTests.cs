using Bunit;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Features.Orders;
using ReturnsDesk.Features.Orders.Filing;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Orders.Filing;

public sealed class FilingLineTests : ScreenTest
{
    [Theory]
    [InlineData(true, "Choose a reason")]
    [InlineData(false, "No reason needed")]
    public void A_reason_is_asked_for_unless_none_is_needed(bool isNeeded, string first)
    {
        var verdict = new Verdict(VerdictAnswer.Eligible, null, 1, []);
        var line = new OrderLineView(7, 1, "MUG", "Blue mug", null, "Mugs", 1, 1, 0, 0, 1200, 1200, verdict);

        var form = Render<FilingLine>(parameters => parameters
            .Add(filing => filing.Draft, new FilingDraft(line) { Quantity = 1 })
            .Add(filing => filing.Reasons, [])
            .Add(filing => filing.Currency, "EUR")
            .Add(filing => filing.NeedsReason, isNeeded));

        var choice = form.Find("#reason-7");
        Assert.Equal((isNeeded, first), (choice.HasAttribute("required"), choice.QuerySelector("option")!.TextContent));
    }
}
