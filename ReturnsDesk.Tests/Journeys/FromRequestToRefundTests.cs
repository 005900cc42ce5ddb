using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Features.Returns.Shipping;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Journeys;

/// <summary>The story of the README's table, use case by use case, on both engines.</summary>
public sealed class FromRequestToRefundTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_return_goes_from_the_request_to_the_counted_refund(Engine engine)
    {
        await using var desk = await JourneyDesk.OpenAsync(engine);
        var order = await desk.AddAsync(new AnOrder().With("MUG-BLUE", 3, 1200));

        var requested = await desk.Get<RequestReturn>().ExecuteAsync(desk.Agent, Two(order));
        var number = requested.Value!;
        var approved = await desk.Get<ApproveReturn>().ExecuteAsync(desk.Agent, new CaseRef(number));
        var labelled = await desk.Get<IssueLabel>().ExecuteAsync(desk.Agent, new CaseRef(number), "DHL", "jd 0146 0000 1234");
        var label = await desk.Get<PrintLabel>().ReadAsync(desk.Agent, number, PaperSize.Label4x6, CultureInfo.GetCultureInfo("en"));
        var handedOver = await desk.Get<RecordHandover>().ExecuteAsync(desk.Agent, new CaseRef(number), null, null);
        var found = await desk.Get<FindParcel>().ReadAsync(desk.Warehouse, "JD014600001234");
        var received = await desk.Get<ReceiveParcel>().ExecuteAsync(desk.Warehouse, new CaseRef(number));
        var line = (await desk.Get<ReadCase>().ReadAsync(desk.Warehouse, number))!.Lines.Single();
        var inspected = await desk.Get<RecordInspection>().ExecuteAsync(desk.Warehouse, new CaseRef(number), OneNewOneDamaged(line));
        var proposed = await desk.Get<ProposeRefund>().ExecuteAsync(desk.Finance, new CaseRef(number), new RefundWish());
        desk.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var sent = await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);

        Refusal?[] refusals = [approved.Refusal, labelled.Refusal, handedOver.Refusal, received.Refusal, inspected.Refusal, proposed.Refusal];
        Assert.All(refusals, Assert.Null);
        Assert.True(label.Value!.Pdf.Length > 1000);
        Assert.Equal(number, Assert.Single(found).Number);
        Assert.Equal(1, sent);
        var view = (await desk.Get<ReadCase>().ReadAsync(desk.Agent, number))!;
        Assert.Equal((CaseStatus.Resolved, ParcelStatus.Received), (view.Status, view.Parcel));
        Assert.Equal((MoneyStatus.Succeeded, 1800L), (Assert.Single(view.Refunds).Status, view.Refunds[0].TotalMinor));
        var payment = await desk.PaymentAsync(order.Id);
        Assert.Equal((1800L, 0L, 1800L), (payment.RefundedMinor, payment.InFlightMinor, payment.Left.MinorUnits));
        var rate = Assert.Single(await desk.Get<ReadReturnRate>().ReadAsync(desk.Manager, new RateQuestion()));
        Assert.Equal((3L, 2L), (rate.PurchasedUnits, rate.ReturnedUnits));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Two_people_at_once_get_one_refund(Engine engine)
    {
        await using var desk = await JourneyDesk.OpenAsync(engine);
        var order = await desk.AddAsync(new AnOrder().With("MUG-BLUE", 3, 1200));
        var number = await InspectedAsync(desk, order);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => Task.Run(() =>
            desk.Get<ProposeRefund>().ExecuteAsync(turn % 2 == 0 ? desk.Finance : desk.Manager, new CaseRef(number), new RefundWish()))));

        Assert.Single(answers, answer => !answer.Refused);
        Assert.Equal(2400, (await desk.PaymentAsync(order.Id)).InFlightMinor);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_decision_on_an_old_page_is_refused_and_says_who_was_faster(Engine engine)
    {
        await using var desk = await JourneyDesk.OpenAsync(engine);
        var order = await desk.AddAsync(new AnOrder().With("MUG-BLUE", 3, 1200));
        var number = (await desk.Get<RequestReturn>().ExecuteAsync(desk.Agent, Two(order))).Value!;
        var seen = (await desk.Get<ReadCase>().ReadAsync(desk.Agent, number))!.Version;
        await desk.Get<RejectReturn>().ExecuteAsync(desk.Manager, new CaseRef(number, seen), "Worn");

        var late = await desk.Get<ApproveReturn>().ExecuteAsync(desk.Agent, new CaseRef(number, seen));

        Assert.Equal("case.changed-meanwhile", late.Refusal?.Code);
        Assert.Contains(desk.Manager.Name, late.Refusal!.Facts);
    }

    private static async Task<string> InspectedAsync(JourneyDesk desk, Order order)
    {
        var number = (await desk.Get<RequestReturn>().ExecuteAsync(desk.Agent, Two(order))).Value!;
        await desk.Get<ApproveReturn>().ExecuteAsync(desk.Agent, new CaseRef(number));
        await desk.Get<ReceiveParcel>().ExecuteAsync(desk.Warehouse, new CaseRef(number));
        var line = (await desk.Get<ReadCase>().ReadAsync(desk.Warehouse, number))!.Lines.Single();
        var asNew = new InspectedPartDraft(2, ItemCondition.A, Disposition.Restock);
        Assert.Null((await desk.Get<RecordInspection>().ExecuteAsync(desk.Warehouse, new CaseRef(number), new InspectionDraft([new(line.Id, [asNew])], []))).Refusal);
        return number;
    }

    private static ReturnRequestDraft Two(Order order) =>
        new(order.Id, ReturnKind.Return, ReturnWay.MerchantLabel, [new RequestedUnits(order.Lines[0].Id, 2, "changed-mind", "too many mugs")]);

    private static InspectionDraft OneNewOneDamaged(CaseLineView line) => new(
        [new InspectedLineDraft(line.Id, [new(1, ItemCondition.A, Disposition.Restock), new(1, ItemCondition.D, Disposition.Refurbish, DamagedBy: DamagedBy.Customer)])],
        []);
}
