using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>An order of 9,899 yen: a currency without decimals is never multiplied by a hundred.</summary>
public sealed class Scenario11WholeYenTests
{
    [Fact]
    public void What_goes_to_the_gateway_is_the_whole_number_of_yen()
    {
        var returnCase = new AReturn().Of(new AnOrder().In("JPY").With("FAN", 1, 9899)).AlreadyInspected().Build();

        var intent = ARefund.Propose(returnCase, 1, 9899).Value!.Intents.Single();

        Assert.Equal((9899, "JPY", "9899 JPY"), (intent.AmountMinor, intent.Currency, $"{intent.Amount}"));
    }
}
