using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

/// <summary>SoD-4: many small refunds are one large one.</summary>
public sealed class SplittingTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Eleven_times_490_needs_a_second_person_and_the_page_says_why(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        List<bool> waits = [];
        for (var refund = 0; refund < 10; refund++)
        {
            waits.Add((await desk.StoredAsync(await desk.ProposedAsync(desk.Finance, await desk.InspectedAsync(49_000)))).NeedsApproval);
        }

        var eleventh = await desk.InspectedAsync(49_000);
        var quoted = (await desk.Get<ReadRefundQuote>().ReadAsync(desk.Finance, eleventh, new RefundWish())).Value!;
        var id = await desk.ProposedAsync(desk.Finance, eleventh);
        var own = await desk.ApproveAsync(desk.Finance, id);

        Assert.All(waits, Assert.False);
        Assert.Equal(new DayExcess(DayLimit.Proposer, new Money(539_000, "EUR"), new Money(500_000, "EUR")), quoted.Excess);
        Assert.Equal((ApprovalNeed.SecondPerson, MoneyStatus.AwaitingApproval, "refund.own-proposal"), (quoted.Need, (await desk.StoredAsync(id)).Status, own.Refusal?.Code));
        Assert.Null((await desk.ApproveAsync(desk.Manager, id)).Refusal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_new_day_and_what_was_taken_back_count_anew(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        for (var refund = 0; refund < 10; refund++)
        {
            await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(5_000));
        }

        var above = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(5_000));
        var little = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(100));
        desk.Database.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(5_000));

        Assert.Equal((true, true, false), ((await desk.StoredAsync(above)).NeedsApproval, (await desk.StoredAsync(little)).NeedsApproval, (await desk.StoredAsync(tomorrow)).NeedsApproval));
        Assert.Null((await desk.Get<UndoRefund>().ExecuteAsync(desk.Agent, tomorrow)).Refusal);
        for (var refund = 0; refund < 10; refund++)
        {
            Assert.False((await desk.StoredAsync(await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(5_000)))).NeedsApproval);
        }
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task One_order_and_one_customer_are_counted_whoever_proposes(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var numbers = await SplitAsync(desk, orders: 3, returnsPerOrder: 2, 30_000);

        var ofOrder = await desk.ProposedAsync(desk.Finance, numbers[0]);
        var ofSameOrder = (await desk.Get<ReadRefundQuote>().ReadAsync(desk.Manager, numbers[1], new RefundWish())).Value!;
        await desk.ProposedAsync(desk.Finance, numbers[2]);
        await desk.ProposedAsync(desk.Manager, numbers[4]);
        var toSameCustomer = (await desk.Get<ReadRefundQuote>().ReadAsync(desk.Manager, numbers[5], new RefundWish())).Value!;

        Assert.False((await desk.StoredAsync(ofOrder)).NeedsApproval);
        Assert.Equal((DayLimit.Order, 60_000, 50_000), (ofSameOrder.Excess!.Of, ofSameOrder.Excess.WouldBe.MinorUnits, ofSameOrder.Excess.Limit.MinorUnits));
        Assert.Equal(ApprovalNeed.SecondPerson, toSameCustomer.Need);
        Assert.True((await desk.StoredAsync(await desk.ProposedAsync(desk.Manager, numbers[5]))).NeedsApproval);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_customers_sum_is_told_once_it_is_the_one_that_is_broken(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var numbers = await SplitAsync(desk, orders: 3, returnsPerOrder: 1, 40_000);
        await desk.ProposedAsync(desk.Finance, numbers[0]);
        await desk.ProposedAsync(desk.Manager, numbers[1]);

        var third = (await desk.Get<ReadRefundQuote>().ReadAsync(desk.Manager, numbers[2], new RefundWish())).Value!;

        Assert.Equal(new DayExcess(DayLimit.Customer, new Money(120_000, "EUR"), new Money(100_000, "EUR")), third.Excess);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Proposals_at_once_do_not_slip_under_the_sum_together(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        List<string> numbers = [];
        for (var refund = 0; refund < 16; refund++)
        {
            numbers.Add(await desk.InspectedAsync(49_000));
        }

        var answers = await Task.WhenAll(numbers.Select(number => Task.Run(() => desk.ProposeAsync(desk.Finance, number))));

        await using var db = desk.Database.Open();
        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Equal((10, 16), (await db.Refunds.CountAsync(refund => !refund.NeedsApproval), await db.Refunds.CountAsync()));
    }

    /// <summary>Returns of several orders of one customer, one unit each.</summary>
    private static async Task<List<string>> SplitAsync(RefundDesk desk, int orders, int returnsPerOrder, long priceMinor)
    {
        List<string> numbers = [];
        await using var db = desk.Database.Open();
        var running = 700;
        for (var each = 0; each < orders; each++)
        {
            var order = new AnOrder().Numbered($"S-{each}").With("LAMP", returnsPerOrder, priceMinor).Build();
            for (var part = 0; part < returnsPerOrder; part++)
            {
                numbers.Add((await db.StoreAsync(new AReturn().Of(order).Asking("LAMP", 1).Numbered(Domain2026(running++)).AlreadyInspected())).Number);
            }
        }

        var first = await db.Customers.OrderBy(customer => customer.Id).FirstAsync();
        await db.Orders.ExecuteUpdateAsync(set => set.SetProperty(order => order.CustomerId, first.Id));
        return numbers;
    }

    private static string Domain2026(int running) => ReturnsDesk.Domain.Returns.ReturnNumber.Of(2026, running);
}
