using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Credits;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Credits;

public sealed class RefundToCreditTests
{
    private static readonly ReturnPolicy Policy = new() { StoreCreditBonusPercent = new BasisPoints(750), StoreCreditMonths = 12 };
    private static readonly RefundWish ToCredit = new() { ToStoreCredit = true };

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_refund_becomes_credit_with_its_bonus_and_the_case_ends(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, Policy);
        var number = await desk.InspectedAsync(new AnOrder().With("MUG-BLUE", 1, 4501).PaidBy(3000, 1501));
        var id = await desk.ProposedAsync(desk.Agent, number, ToCredit);
        await desk.SendAsync();
        await desk.SendAsync();

        var refund = await desk.StoredAsync(id);
        var lots = await LotsAsync(desk);
        Assert.Equal((MoneyStatus.Succeeded, CaseStatus.Resolved), (refund.Status, refund.ReturnCase.Status));
        Assert.Equal([3000, 1501], lots.Select(lot => lot.IssuedMinor));
        Assert.Equal([225, 113], lots.Select(lot => lot.BonusMinor));
        Assert.All(lots, lot => Assert.Equal(lot.IssuedAt.AddMonths(12), lot.ExpiresAt));
        Assert.All(refund.Intents, intent => Assert.Equal((0, intent.AmountMinor), (intent.Payment.InFlightMinor, intent.Payment.RefundedMinor)));
        Assert.Equal((4839, -4501, -338), (await SumAsync(desk, LedgerAccount.StoreCredit), await SumAsync(desk, LedgerAccount.CreditIssued), await SumAsync(desk, LedgerAccount.CreditBonus)));
        await desk.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Several_senders_at_once_give_it_once(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, Policy);
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500), ToCredit);
        desk.Database.Clock.Advance(TimeSpan.FromSeconds(11));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic))));

        Assert.Equal((4500, 338), (await LotsAsync(desk)).Select(lot => (lot.IssuedMinor, lot.BonusMinor)).Single());
        await desk.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_approved_is_the_credit_that_was_shown(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, Policy);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(9000), ToCredit);
        await using (var db = desk.Database.Open())
        {
            await db.RefundIntents.ExecuteUpdateAsync(set => set.SetProperty(intent => intent.BonusMinor, 9000));
        }

        var approved = await desk.ApproveAsync(desk.Finance, id);

        Assert.Equal("refund.changed-after-approval", approved.Refusal?.Code);
        Assert.Empty(await LotsAsync(desk));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Taken_back_inside_the_hold_it_gives_nothing(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, Policy);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500), ToCredit);

        Assert.Null((await desk.Get<UndoRefund>().ExecuteAsync(desk.Agent, id)).Refusal);
        await desk.SendAsync();

        Assert.Empty(await LotsAsync(desk));
        await desk.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_runs_out_is_booked_once(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, Policy);
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500), ToCredit);
        await desk.SendAsync();

        Assert.Equal(0, (await desk.Get<ExpireStoreCredit>().ExecuteAsync(Actor.Automatic)).Value);
        desk.Database.Clock.Advance(TimeSpan.FromDays(366));
        var view = await desk.Get<ReadStoreCredit>().ReadAsync(desk.Agent, "kim1001@example.test");
        Assert.Equal(1, (await desk.Get<ExpireStoreCredit>().ExecuteAsync(Actor.Automatic)).Value);
        Assert.Equal(0, (await desk.Get<ExpireStoreCredit>().ExecuteAsync(Actor.Automatic)).Value);

        Assert.Empty(view.Balances);
        Assert.Equal((0, 4838), (await SumAsync(desk, LedgerAccount.StoreCredit), await SumAsync(desk, LedgerAccount.CreditExpired)));
        await desk.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_database_itself_holds_the_bound(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, Policy);
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500), ToCredit);
        await desk.SendAsync();
        await using var db = desk.Database.Open();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.CreditLots.ExecuteUpdateAsync(set => set.SetProperty(lot => lot.SpentMinor, 4839)));
    }

    private static async Task<List<CreditLot>> LotsAsync(RefundDesk desk)
    {
        await using var db = desk.Database.Open();
        return await db.CreditLots.OrderBy(lot => lot.RefundIntent.Payment.Position).ToListAsync();
    }

    private static async Task<long> SumAsync(RefundDesk desk, LedgerAccount account)
    {
        await using var db = desk.Database.Open();
        return await db.LedgerEntries.Where(entry => entry.Account == account).SumAsync(entry => entry.AmountMinor);
    }
}
