using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding.Life;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Life;

public sealed class PartChainTests
{
    [Fact]
    public void Replaced_parts_stand_under_the_one_that_took_their_place()
    {
        var chains = PartChain.Of(
        [
            ARefundView.Part(MoneyStatus.Failed, 1) with { ReplacedAt = ARefundView.Sent },
            ARefundView.Part(MoneyStatus.Succeeded, 2) with { PaymentId = 2 },
            ARefundView.Part(MoneyStatus.Failed, 3) with { ReplacedAt = ARefundView.Sent },
            ARefundView.Part(MoneyStatus.Queued, 4),
        ]);

        Assert.Equal([4, 2], chains.Select(chain => chain.Part.Id));
        Assert.Equal([3, 1], chains[0].Replaced.Select(part => part.Id));
        Assert.Empty(chains[1].Replaced);
    }

    [Fact]
    public void Two_parts_to_one_payment_stay_two() =>
        Assert.Equal(2, PartChain.Of([ARefundView.Part(MoneyStatus.Queued, 1), ARefundView.Part(MoneyStatus.Queued, 2)]).Count);
}
