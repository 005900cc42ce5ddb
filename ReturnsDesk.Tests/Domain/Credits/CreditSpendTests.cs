using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Credits;

public sealed class CreditSpendTests
{
    private static readonly DateTime Now = AReturn.Monday;

    [Fact]
    public void What_runs_out_first_is_spent_first()
    {
        var (never, late, soon) = (Lot(1000, 0), Lot(1000, 24), Lot(1000, 6));

        var spend = CreditSpend.Of([never, late, soon], "kim", new Money(1500, "EUR"), "S-1", "shop", Now).Value!;

        Assert.Equal([(soon, 1000), (late, 500)], spend.Parts.Select(part => (part.CreditLot, part.AmountMinor)));
        Assert.Equal((1000, 500, 0), (never.LeftMinor, late.LeftMinor, soon.LeftMinor));
    }

    [Fact]
    public void What_is_over_or_of_another_currency_does_not_count()
    {
        var over = Lot(1000, 6, Now.AddMonths(-6));
        var dollars = Lot(1000, 6, currency: "USD");

        var refused = CreditSpend.Of([over, dollars, Lot(300, 6)], "kim", new Money(301, "EUR"), "S-1", "shop", Now);

        Assert.Equal("credit.not-enough", refused.Refusal?.Code);
        Assert.Equal([new Money(301, "EUR"), new Money(300, "EUR")], refused.Refusal!.Facts.Cast<Money>());
        Assert.Equal(1000, over.LeftMinor);
    }

    [Fact]
    public void What_comes_back_lasts_long_enough_to_be_spent()
    {
        var lot = Lot(1000, 6);
        var spend = CreditSpend.Of([lot], "kim", new Money(400, "EUR"), "S-1", "shop", Now).Value!;
        var later = Now.AddMonths(7);
        Assert.Equal(600, lot.Expire(later));

        Assert.Null(spend.Reverse("shop", later).Refusal);
        Assert.Equal("credit.reversed-before", spend.Reverse("shop", later).Refusal?.Code);

        Assert.Equal((400, later + CreditLot.Grace), (lot.LeftMinor, lot.ExpiresAt));
        Assert.Equal(0, lot.Expire(later));
    }

    [Fact]
    public void Every_movement_is_in_the_ledger_and_adds_up_to_nothing()
    {
        var lot = Lot(1000, 6, bonusMinor: 100);
        var spend = CreditSpend.Of([lot], "kim", new Money(700, "EUR"), "S-1", "shop", Now).Value!;
        spend.Reverse("shop", Now);
        lot.Expire(Now.AddMonths(6));

        Assert.Equal(
            [TransferKind.CreditIssued, TransferKind.CreditBonus, TransferKind.CreditSpent, TransferKind.CreditSpentBack, TransferKind.CreditExpired], lot.Ledger.Select(transfer => transfer.Kind));
        Assert.All(lot.Ledger, transfer => Assert.Equal((0, 7), (transfer.Entries.Sum(entry => entry.AmountMinor), transfer.CustomerId)));
        Assert.Equal(0, lot.Ledger.SelectMany(transfer => transfer.Entries).Where(entry => entry.Account == LedgerAccount.StoreCredit).Sum(entry => entry.AmountMinor));
    }

    [Fact]
    public void A_lot_never_gives_more_than_it_has()
    {
        var lot = Lot(1000, 6);

        Assert.Throws<InvalidOperationException>(() => lot.Spend(1001, Now));
        Assert.Throws<InvalidOperationException>(() => lot.GiveBack(1, Now));
        Assert.Equal(0, lot.Expire(Now));
        Assert.Equal(1000, lot.LeftMinor);
    }

    [Fact]
    public void The_bonus_is_rounded_part_by_part_as_it_is_issued() =>
        Assert.Equal(2, new CreditTerms(new BasisPoints(50), 24).BonusOn([100, 100]));

    private static CreditLot Lot(long issuedMinor, int months, DateTime? at = null, string currency = "EUR", long bonusMinor = 0)
    {
        var payment = new Payment(1, "card", "test", "pay_1", new Money(issuedMinor, currency));
        var intent = new RefundIntent(payment, new Money(issuedMinor, currency), StoreCredit.Gateway, at ?? Now, at ?? Now, needsApproval: false);
        intent.Promise(new CreditTerms(new BasisPoints((int)(bonusMinor * BasisPoints.Whole / issuedMinor)), months));
        return new CreditLot(7, intent, at ?? Now);
    }
}
