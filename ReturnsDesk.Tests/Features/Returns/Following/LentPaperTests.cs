using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Labelling.Links;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Following;

/// <summary>Papers of a customer, and the links by which another device prints one of them.</summary>
public sealed class LentPaperTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_link_opens_one_paper_for_an_hour(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);
        var find = desk.Get<FindLentPaper>();

        var lent = (await desk.Get<LendPaper>().ExecuteAsync(desk.OrderId, desk.Number, ReturnPaper.Slip, "zh-CN")).Value!;

        Assert.Equal(new LentPaperPlace(desk.OrderId, desk.Number, ReturnPaper.Slip, "zh-CN"), await find.FindAsync(lent.Token));
        Assert.Equal(43, lent.Token.Length);
        await using (var db = desk.Desk.Database.Open())
        {
            Assert.NotEqual(lent.Token, (await db.PaperLinks.SingleAsync()).TokenHash);
        }

        desk.Wait(TimeSpan.FromMinutes(59));
        Assert.NotNull(await find.FindAsync(lent.Token));
        desk.Wait(TimeSpan.FromMinutes(1));
        Assert.Null(await find.FindAsync(lent.Token));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_new_link_takes_the_place_of_the_old_one_and_all_can_be_taken_back(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);
        var (lend, find) = (desk.Get<LendPaper>(), desk.Get<FindLentPaper>());
        var first = (await lend.ExecuteAsync(desk.OrderId, desk.Number, ReturnPaper.Slip, "en")).Value!;
        var second = (await lend.ExecuteAsync(desk.OrderId, desk.Number, ReturnPaper.Slip, "../../x")).Value!;

        Assert.Null(await find.FindAsync(first.Token));
        Assert.Equal("en", (await find.FindAsync(second.Token))!.Culture);
        Assert.Null((await desk.Get<TakePaperBack>().ExecuteAsync(desk.OrderId, desk.Number)).Refusal);
        Assert.Null(await find.FindAsync(second.Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ")]
    public async Task Nothing_opens_by_a_guess(string? token)
    {
        await using var desk = await FollowDesk.OpenAsync(Engine.Sqlite);
        Assert.Null((await desk.Get<LendPaper>().ExecuteAsync(desk.OrderId, desk.Number, ReturnPaper.Slip, "en")).Refusal);

        Assert.Null(await desk.Get<FindLentPaper>().FindAsync(token));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_customer_prints_our_label_and_never_one_of_a_number_of_their_own(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);
        async Task<string?> LabelAsync() => (await desk.Get<PrintLabel>().ReadAsync(desk.OrderId, desk.Number, PaperSize.A6, CultureInfo.GetCultureInfo("en"))).Refusal?.Code;

        Assert.Equal("label.not-issued", await LabelAsync());
        Assert.Equal("label.not-issued", (await desk.Get<LendPaper>().ExecuteAsync(desk.OrderId, desk.Number, ReturnPaper.Label, "en")).Refusal?.Code);
        Assert.Null((await desk.Get<IssueLabel>().ExecuteAsync(desk.Desk.Agent, new CaseRef(desk.Number), "DHL", "JJD0001234567")).Refusal);
        Assert.Null(await LabelAsync());
        Assert.True((await desk.SeenAsync()).HasLabel);

        Assert.Null((await desk.Get<TellWaybill>().ExecuteAsync(desk.OrderId, desk.Number, "UPS", "1Z999AA10123456784")).Refusal);

        Assert.Equal("label.not-issued", await LabelAsync());
        Assert.False((await desk.SeenAsync()).HasLabel);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_slip_is_there_until_the_parcel_has_arrived(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine, new AReturn().AlreadyReceived());

        Assert.Equal("paper.slip-not-now", (await desk.Get<PrintReturnSlip>().ReadAsync(desk.OrderId, desk.Number, PaperSize.A4, CultureInfo.GetCultureInfo("en"))).Refusal?.Code);
        Assert.Null((await desk.Get<PrintReturnSlip>().ReadAsync(desk.Other.OrderId, desk.Other.Number, PaperSize.A4, CultureInfo.GetCultureInfo("en"))).Refusal);
    }
}
