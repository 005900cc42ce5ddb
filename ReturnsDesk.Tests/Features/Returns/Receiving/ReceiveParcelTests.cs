using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Receiving;

public sealed class ReceiveParcelTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_parcel_is_booked_in_once_and_the_second_scan_says_when(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var packer = await database.AddStaffAsync(Roles.Warehouse);
        var number = (await database.AddAsync(new AReturn().AlreadyHandedOver())).Number;

        var first = await ReceiveAsync(database, packer, number);
        database.Clock.Advance(TimeSpan.FromHours(1));
        var second = await ReceiveAsync(database, packer, number);

        Assert.False(first.Refused);
        Assert.Equal("parcel.received-before", second.Refusal?.Code);
        Assert.Contains(AReturn.Monday, second.Refusal!.Facts);
        Assert.Equal(CaseStatus.Received, (await database.CaseAsync(number)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_parcel_nobody_approved_is_booked_in_and_marked(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var packer = await database.AddStaffAsync(Roles.Warehouse);
        var number = (await database.AddAsync(new AReturn())).Number;

        var result = await ReceiveAsync(database, packer, number);

        var stored = await database.CaseAsync(number);
        Assert.False(result.Refused);
        Assert.Equal((CaseStatus.Requested, ParcelStatus.Received), (stored.Status, stored.Parcel));
        Assert.Equal(DiscrepancyKind.UnannouncedParcel, Assert.Single(stored.Discrepancies).Kind);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_scan_finds_the_waybill_however_it_is_written_then_the_return_then_the_order_then_the_SKU(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var packer = await database.AddStaffAsync(Roles.Warehouse);
        var number = (await database.AddAsync(new AReturn().AlreadyHandedOver())).Number;
        var find = database.Use<FindParcel>();

        foreach (var scanned in new[] { "JJD0001", "jjd-0001", number, number.Replace("-", "", StringComparison.Ordinal), "1001", "MUG-BLUE" })
        {
            Assert.Equal(number, Assert.Single(await find.ReadAsync(packer, scanned)).Number);
        }

        Assert.Empty(await find.ReadAsync(packer, "JJD0002"));
    }

    private static Task<Result> ReceiveAsync(TestDb database, Actor actor, string number) =>
        database.Use<ReceiveParcel>(database.Use<CaseChange>(database.Use<DeedRoom>())).ExecuteAsync(actor, new CaseRef(number));
}
