using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Tests.Features.Importing.Reading;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Exchanging.ExchangeDesk;

namespace ReturnsDesk.Tests.Features.Returns.Exchanging;

/// <summary>What is held on the shelf: never more than lies there, and no longer than it is waited for.</summary>
public sealed class ReservationTests
{
    private const int Many = 8;

    public static TheoryData<Engine> Engines => TestDb.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Of_many_who_want_the_last_one_at_once_one_gets_it(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var wishes = new List<(string Number, long Line)>();
        for (var index = 0; index < Many; index++)
        {
            var order = await desk.ShirtAsync($"{2000 + index}");
            wishes.Add((Done(await desk.RequestAsync(order, M)), order.Lines[0].Id));
        }

        var answers = await Task.WhenAll(wishes.Select(wish => Task.Run(() => desk.ChooseAsync(wish.Number, wish.Line, Cap))));

        Assert.Single(answers, answer => !answer.Refused);
        Assert.All(answers.Where(answer => answer.Refused), answer => Assert.Equal("exchange.out-of-stock", answer.Refusal!.Code));
        Assert.Equal(0, await desk.FreeAsync(Cap));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_request_that_wants_what_is_not_there_is_refused_whole(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        Done(await desk.RequestAsync(await desk.ShirtAsync("1002"), M, Cap));

        var refused = await desk.RequestAsync(order, M, Cap);

        Assert.Equal(("exchange.out-of-stock", 0), (refused.Refusal?.Code, refused.Refusal?.Facts[2]));
        await using var db = desk.Database.Open();
        Assert.Equal(1, await db.ReturnCases.CountAsync());
        Assert.Equal(0, await db.OrderLines.Where(line => line.OrderId == order.Id).Select(line => line.ClaimedUnits).SingleAsync());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Whoever_chooses_anew_gives_back_what_was_held_before(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var number = Done(await desk.RequestAsync(order, M, Cap));

        Done(await desk.ChooseAsync(number, order.Lines[0].Id, L));

        Assert.Equal((1, 4), (await desk.FreeAsync(Cap), await desk.FreeAsync(L)));
        Assert.Equal([L], (await desk.ReplacementAsync(number)).Items.Select(item => item.Sku));
        Assert.Equal("exchange.unknown-sku", (await desk.ChooseAsync(number, order.Lines[0].Id, "NO-SUCH")).Refusal?.Code);
        Assert.Equal("exchange.units", (await desk.ChooseAsync(number, order.Lines[0].Id, L, 2)).Refusal?.Code);
        Assert.Equal(4, await desk.FreeAsync(L));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_case_that_is_rejected_or_given_up_holds_nothing_and_says_so(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var rejected = Done(await desk.RequestAsync(await desk.ShirtAsync("1001"), M, L));
        var cancelled = Done(await desk.RequestAsync(await desk.ShirtAsync("1002"), M, L));
        Assert.Equal(3, await desk.FreeAsync(L));

        Done(await desk.Get<RejectReturn>().ExecuteAsync(desk.Money.Agent, new CaseRef(rejected), "Worn"));
        Done(await desk.Get<CancelReturn>().ExecuteAsync(desk.Money.Agent, new CaseRef(cancelled), null));

        Assert.Equal(5, await desk.FreeAsync(L));
        Assert.Contains("reservation-released", await desk.ToldAsync(rejected));
        Assert.Equal(ReplacementStatus.Released, (await desk.ReplacementAsync(cancelled)).Status);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Time_that_ran_out_lets_go_only_where_nobody_did_their_part(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync("1001");
        var waiting = Done(await desk.RequestAsync(order, M, L));
        var toShip = await desk.ApprovedAsync(await desk.ShirtAsync("1002"), M, L);
        var unpaid = await desk.BackAsync(await desk.ShirtAsync("1003"), M, Jacket);
        var toPack = await desk.BackAsync(await desk.ShirtAsync("1004"), M, Cap);

        Assert.Equal(0, await desk.Get<LapseReservations>().ExecuteAsync(Actor.Automatic));
        desk.Database.Clock.Advance(TimeSpan.FromHours(73));
        Assert.Equal(2, await desk.Get<LapseReservations>().ExecuteAsync(Actor.Automatic));

        Assert.Equal(ReplacementStatus.Released, (await desk.ReplacementAsync(waiting)).Status);
        Assert.Equal(ReplacementStatus.Released, (await desk.ReplacementAsync(unpaid)).Status);
        Assert.Equal(ReplacementStatus.ToSend, (await desk.ReplacementAsync(toPack)).Status);
        var shipping = await desk.Database.CaseAsync(toShip);
        Assert.Equal((ReplacementStatus.Reserved, shipping.NextDueAt), (shipping.Replacement!.Status, shipping.Replacement.ReservedUntilAt));
        Assert.Contains("reservation-released", await desk.ToldAsync(waiting));

        Done(await desk.ChooseAsync(waiting, order.Lines[0].Id, L));
        Assert.Equal(ReplacementStatus.Reserved, (await desk.ReplacementAsync(waiting)).Status);
        Assert.Equal("exchange.nothing-held", (await desk.SendAsync(unpaid)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_stock_file_that_knows_of_fewer_leaves_what_is_held_and_promises_no_more(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = await desk.BackAsync(await desk.ShirtAsync("1001"), M, L);
        const string File = "SKU,Product name,Product code,Variant,Price with tax,Tax,Currency,On hand\nSHIRT-L,Product SHIRT-M,wear,L,54.00,4.00,EUR,0\nSHIRT-XL,Product SHIRT-M,wear,XL,54.00,4.00,EUR,3\n";

        var report = (await desk.Get<ImportStock>().ExecuteAsync(Actor.CommandLine, Tables.Text(File, "stock.csv"), Tables.Options)).Value!;
        var again = (await desk.Get<ImportStock>().ExecuteAsync(Actor.CommandLine, Tables.Text(File, "stock.csv"), Tables.Options)).Value!;

        Assert.Equal((1, 1, 0), (report.Added, report.Changed, report.Problems.Count));
        Assert.Equal((0, 0, 2), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal((0, 3), (await desk.FreeAsync(L), await desk.FreeAsync("SHIRT-XL")));
        Assert.Equal("exchange.out-of-stock", (await desk.RequestAsync(await desk.ShirtAsync("1002"), M, L)).Refusal?.Code);
        Done(await desk.SendAsync(number));
        Assert.Equal(0, await desk.OnHandAsync(L));
    }
}
