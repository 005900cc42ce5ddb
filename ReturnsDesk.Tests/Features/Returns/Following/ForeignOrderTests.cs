using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Labelling.Links;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Following;

/// <summary>A return of another order is answered like one that does not exist, at every door of the customer (FRM-06, URL-02).</summary>
public sealed class ForeignOrderTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Every_door_refuses_a_strangers_return_like_an_unknown_one(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);

        foreach (var number in new[] { desk.Other.Number, ReturnNumber.Of(2026, 999_999), "", "' OR 1=1 --" })
        {
            foreach (var refusal in await KnockAsync(desk, number))
            {
                Assert.Equal("return.unknown", refusal?.Code);
                Assert.Equal(number, Assert.Single(refusal!.Facts));
            }

            Assert.Null(await desk.Get<ReadCustomerCase>().ReadAsync(desk.OrderId, number));
        }

        var untouched = await desk.Desk.Database.CaseAsync(desk.Other.Number);
        Assert.Equal((desk.Other.Version, CaseStatus.Approved, null), (untouched.Version, untouched.Status, untouched.Waybill));
        await using var db = desk.Desk.Database.Open();
        Assert.Equal(0, await db.PaperLinks.CountAsync());
        Assert.Equal(0, await db.CaseRatings.CountAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_list_holds_the_returns_of_the_order_alone(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);
        var read = desk.Get<ReadCustomerCases>();

        var row = Assert.Single(await read.ReadAsync(desk.OrderId));

        Assert.Equal((desk.Number, CaseStatus.Approved, ReturnKind.Return), (row.Number, row.Status, row.Kind));
        Assert.Equal([new CustomerItem(1, "Product MUG-BLUE", null)], row.Items);
        Assert.Equal(desk.Other.Number, Assert.Single(await read.ReadAsync(desk.Other.OrderId)).Number);
        Assert.Empty(await read.ReadAsync(-1));
    }

    private static async Task<Refusal?[]> KnockAsync(FollowDesk desk, string number) =>
    [
        (await desk.Get<TellWaybill>().ExecuteAsync(desk.OrderId, number, null, "1Z999AA10123456784")).Refusal,
        (await desk.Get<TellWaybill>().ExecuteAsync(desk.OrderId, number, "UPS", "?")).Refusal,
        (await desk.Get<AppealReturn>().ExecuteAsync(desk.OrderId, number, "I object.")).Refusal,
        (await desk.Get<CancelByCustomer>().ExecuteAsync(desk.OrderId, number)).Refusal,
        (await desk.Get<AnswerEvidence>().ExecuteAsync(desk.OrderId, number, "Here it is.")).Refusal,
        (await desk.Get<RateReturn>().ExecuteAsync(desk.OrderId, number, 5, null)).Refusal,
        (await desk.Get<LendPaper>().ExecuteAsync(desk.OrderId, number, ReturnPaper.Slip, "en")).Refusal,
        (await desk.Get<TakePaperBack>().ExecuteAsync(desk.OrderId, number)).Refusal,
        (await desk.Get<PrintLabel>().ReadAsync(desk.OrderId, number, PaperSize.A6, English)).Refusal,
        (await desk.Get<PrintReturnSlip>().ReadAsync(desk.OrderId, number, PaperSize.A4, English)).Refusal,
    ];
}
