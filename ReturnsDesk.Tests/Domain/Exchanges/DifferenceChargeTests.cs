using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Exchanges;

public sealed class DifferenceChargeTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);
    private static readonly DateTime Now = AReturn.Monday.AddHours(3);

    [Fact]
    public void A_link_is_asked_about_once_its_lease_is_over_and_never_made_twice()
    {
        var charge = Queued();

        Assert.Equal(ChargeTask.Create, charge.Claim(Now, Lease).Value);
        Assert.Equal("exchange.charge-step", charge.Claim(Now, Lease).Refusal?.Code);
        Assert.Equal(ChargeTask.Ask, charge.Claim(Now + Lease, Lease).Value);
    }

    [Fact]
    public void A_gateway_that_says_later_is_tried_again_later_and_the_longer_the_oftener_it_said_so()
    {
        var charge = Queued();
        charge.Claim(Now, Lease);
        charge.Take(new LinkAnswer(LinkOutcome.NotYet), Now);
        var first = charge.NextAt - Now;
        charge.Claim(charge.NextAt!.Value, Lease);
        var then = Now.AddHours(1);
        charge.Take(new LinkAnswer(LinkOutcome.NotYet), then);

        Assert.Equal(ChargeStatus.Queued, charge.Status);
        Assert.True(charge.NextAt - then > first);
    }

    [Fact]
    public void Money_that_comes_after_the_link_ran_out_is_taken_for_paid()
    {
        var charge = Open();
        charge.Take(new LinkAnswer(LinkOutcome.Expired), Now);

        Assert.True(charge.Take(new LinkAnswer(LinkOutcome.Paid) { PaymentReference = "pi_1", Amount = charge.Amount }, Now.AddDays(1)));
        Assert.False(charge.Take(new LinkAnswer(LinkOutcome.Paid) { PaymentReference = "pi_1", Amount = charge.Amount }, Now.AddDays(2)));
        Assert.False(charge.Take(new LinkAnswer(LinkOutcome.Expired), Now.AddDays(2)));
        Assert.Equal((ChargeStatus.Paid, "pi_1", charge.AmountMinor), (charge.Status, charge.PaymentReference, charge.PaidMinor));
    }

    [Fact]
    public void A_link_that_nobody_wants_any_more_is_closed_or_never_made()
    {
        var (made, waiting) = (Open(), Queued());

        made.Replacement.GiveBackPaid(Now);
        waiting.Replacement.GiveBackPaid(Now);

        Assert.Equal(ChargeTask.Close, made.Claim(Now, Lease).Value);
        Assert.NotNull(waiting.Claim(Now, Lease).Refusal);
        Assert.Equal(ChargeStatus.Expired, waiting.Status);
    }

    [Fact]
    public void An_open_link_is_asked_about_at_its_end_at_the_latest()
    {
        var charge = Open();

        Assert.Equal(Now.AddMinutes(10), charge.NextAt);
        charge.Take(new LinkAnswer(LinkOutcome.Open), charge.ExpiresAt.AddMinutes(-2));
        Assert.Equal(charge.ExpiresAt, charge.NextAt);
    }

    private static DifferenceCharge Open()
    {
        var charge = Queued();
        charge.Claim(Now, Lease);
        charge.Take(new LinkAnswer(LinkOutcome.Open, "cs_1") { Url = "https://pay.example.test/1" }, Now);
        return charge;
    }

    private static DifferenceCharge Queued()
    {
        var returnCase = new AReturn().OfKind(ReturnKind.Exchange).AlreadyApproved().Build();
        var variant = new ProductVariant("MUG-RED", new VariantFacts("mug", "Mug", "red", null, 2000, 0, "EUR", 1));
        Assert.Null(returnCase.ChooseReplacement(AReturn.Later(2), [new ReplacementWish(returnCase.Lines[0], 1, variant)], Now.AddDays(3), sentFirst: false).Refusal);
        var balance = new ExchangeBalance("EUR", [], 800, 0, 0, []);
        return returnCase.ChargeDifference(AReturn.Later(3), balance, "stripe", Now.AddHours(23)).Value!;
    }
}
