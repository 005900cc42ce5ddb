using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Shipping;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Following;

public sealed class TellWaybillTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_number_hands_the_parcel_over_and_names_its_carrier(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);

        var told = await desk.Get<TellWaybill>().ExecuteAsync(desk.OrderId, desk.Number, "", " 1z 999-aa1 0123456784 ");

        Assert.Equal(new ToldWaybill("UPS", "1Z999AA10123456784", WaybillCheck.Right), told.Value);
        var stored = await desk.StoredAsync();
        Assert.Equal((CaseStatus.InTransit, ParcelStatus.HandedOver, "UPS", "1Z999AA10123456784"), (stored.Status, stored.Parcel, stored.Carrier, stored.Waybill));
        await using var db = desk.Desk.Database.Open();
        var entry = db.Timeline.Single(row => row.ReturnCaseId == desk.Mine.Id && row.Code == "handed-over");
        Assert.Equal((ActorKind.Customer, "Kim Example"), (entry.ActorKind, entry.ActorName));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_number_that_looks_mistyped_is_asked_about_once_and_then_taken(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);
        var tell = desk.Get<TellWaybill>();

        var wrong = await tell.ExecuteAsync(desk.OrderId, desk.Number, "UPS", "1Z999AA10123456785");
        var unlike = await tell.ExecuteAsync(desk.OrderId, desk.Number, "DPD", "1Z999AA10123456784");
        var unnamed = await tell.ExecuteAsync(desk.OrderId, desk.Number, null, "1Z999AA10123456785");
        var before = await desk.StoredAsync();
        var kept = await tell.ExecuteAsync(desk.OrderId, desk.Number, "UPS", "1Z999AA10123456785", allTheSame: true);

        Assert.Equal(["waybill.check-digit", "waybill.unlike-carrier", "waybill.check-digit"], new[] { wrong, unlike, unnamed }.Select(result => result.Refusal?.Code));
        Assert.All([wrong, unlike, unnamed], result => Assert.True(TellWaybill.IsWarning(result.Refusal!)));
        Assert.Equal(CaseStatus.Approved, before.Status);
        Assert.Equal(new ToldWaybill("UPS", "1Z999AA10123456785", WaybillCheck.Wrong), kept.Value);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Another_number_can_be_told_until_the_parcel_is_received(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);
        var tell = desk.Get<TellWaybill>();
        Assert.Null((await tell.ExecuteAsync(desk.OrderId, desk.Number, "SF Express", "SF1234567890123")).Refusal);

        Assert.Null((await tell.ExecuteAsync(desk.OrderId, desk.Number, "SF Express", "SF1234567890124")).Refusal);
        var version = (await desk.StoredAsync()).Version;
        Assert.Null((await tell.ExecuteAsync(desk.OrderId, desk.Number, "SF Express", "SF1234567890124")).Refusal);
        Assert.Equal((version, "SF1234567890124"), ((await desk.StoredAsync()).Version, (await desk.StoredAsync()).Waybill));
        Assert.Null((await desk.Get<ReceiveParcel>().ExecuteAsync(desk.Desk.Warehouse, new CaseRef(desk.Number))).Refusal);

        Assert.Equal("parcel.waybill-closed", (await tell.ExecuteAsync(desk.OrderId, desk.Number, null, "SF1234567890125")).Refusal?.Code);
        Assert.False((await desk.SeenAsync()).Acts.TellWaybill);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12-3")]
    [InlineData("ЖЖЖЖЖЖЖЖ")]
    [InlineData("12345678901234567890123456789012345678901")]
    public async Task What_is_no_number_is_refused(string typed)
    {
        await using var desk = await FollowDesk.OpenAsync(Engine.Sqlite);

        var told = await desk.Get<TellWaybill>().ExecuteAsync(desk.OrderId, desk.Number, null, typed, allTheSame: true);

        Assert.Equal(("waybill.length", "Waybill"), (told.Refusal?.Code, told.Refusal?.Field));
        Assert.Equal(CaseStatus.Approved, (await desk.StoredAsync()).Status);
    }

    [Theory]
    [InlineData("４１２３４５", "", "412345")]
    [InlineData("MY LOCAL VAN 7", "Van of Ann", "MYLOCALVAN7")]
    public async Task A_number_of_nobody_we_know_is_taken_unverified(string typed, string carrier, string kept)
    {
        await using var desk = await FollowDesk.OpenAsync(Engine.Sqlite);

        var told = await desk.Get<TellWaybill>().ExecuteAsync(desk.OrderId, desk.Number, carrier, typed);

        Assert.Equal(new ToldWaybill(carrier, kept, WaybillCheck.NotVerified), told.Value);
    }

    [Fact]
    public async Task A_request_that_nobody_approved_takes_no_number()
    {
        await using var desk = await FollowDesk.OpenAsync(Engine.Sqlite, new AReturn());

        Assert.Equal("case.step-not-allowed", (await desk.Get<TellWaybill>().ExecuteAsync(desk.OrderId, desk.Number, null, "SF1234567890123")).Refusal?.Code);
        Assert.False((await desk.SeenAsync()).Acts.TellWaybill);
    }
}
