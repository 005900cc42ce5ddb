using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Requesting.Applying;
using ReturnsDesk.Features.Returns.Shipping;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Requesting.Applying;

/// <summary>A customer changes what they asked for, until it is sent.</summary>
public sealed class EditReturnTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_change_takes_the_place_of_what_was_asked_for(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine);
        await desk.KeepAsync(new DraftLine(desk.Mug, 2, "defect", "defect-look", "Scratched"));
        var number = (await desk.SendAsync()).Value!;

        Assert.Null((await EditAsync(desk, number)).Refusal);
        var draft = (await desk.OffersAsync())!.Draft;
        Assert.Equal([new DraftLine(desk.Mug, 2, "defect", "defect-look", "Scratched")], draft.Content.Lines);
        Assert.Equal(2, (await desk.OrderAsync())!.Lines[0].OpenUnits);
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "changed-mind"), new DraftLine(desk.Lamp, 1, "style"));
        var changed = await desk.SendAsync(toStoreCredit: true);

        Assert.Equal(number, changed.Value);
        var made = await desk.Database.CaseAsync(number);
        Assert.Equal([("MUG", 1, "changed-mind"), ("LAMP", 1, "style")], made.Lines.Select(line => (line.OrderLine.Sku, line.Quantity, line.StatedReasonCode)));
        Assert.Equal((1, 1, 2, true), (made.Order.Lines[0].ClaimedUnits, made.Order.Lines[1].ClaimedUnits, made.Units, made.ChoseStoreCredit));
        Assert.Equal(["requested", "changed-by-customer"], (await desk.CaseAsync(number)).Timeline.Select(entry => entry.Code));
        Assert.Equal("portal.draft-gone", (await desk.SendAsync()).Refusal!.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_approved_one_is_looked_at_again_and_one_that_travels_stays(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine);
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "style"));
        var number = (await desk.SendAsync()).Value!;
        var agent = await desk.Database.AddStaffAsync(Roles.Agent);
        var change = new CaseChange(desk.Database.Store, new DeedRoom(desk.Database.Clock));
        Assert.Null((await desk.Database.Use<ApproveReturn>(change).ExecuteAsync(agent, new CaseRef(number))).Refusal);

        await EditAsync(desk, number);
        await desk.KeepAsync(new DraftLine(desk.Mug, 2, "style"));
        Assert.Equal(number, (await desk.SendAsync()).Value);
        var again = await desk.Database.CaseAsync(number);
        Assert.Equal((CaseStatus.Requested, 2, null), (again.Status, again.Order.Lines[0].ClaimedUnits, again.DecidedAt));
        Assert.Contains(again.Deadlines, clock => clock is { Node: DeadlineNode.Review, IsOpen: true });

        Assert.Null((await desk.Database.Use<ApproveReturn>(change).ExecuteAsync(agent, new CaseRef(number))).Refusal);
        Assert.Null((await desk.Database.Use<RecordHandover>(change).ExecuteAsync(agent, new CaseRef(number), "DHL", "00340434161094042557")).Refusal);
        Assert.Equal("return.not-editable", (await EditAsync(desk, number)).Refusal!.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_change_that_came_too_late_changes_nothing(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine);
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "style"));
        var number = (await desk.SendAsync()).Value!;
        await EditAsync(desk, number);
        await desk.KeepAsync(new DraftLine(desk.Lamp, 1, "style"));
        var agent = await desk.Database.AddStaffAsync(Roles.Agent);
        await desk.Database.Use<RejectReturn>(new CaseChange(desk.Database.Store, new DeedRoom(desk.Database.Clock))).ExecuteAsync(agent, new CaseRef(number), "Worn");

        Assert.Equal("return.not-editable", (await desk.SendAsync()).Refusal!.Code);

        var kept = await desk.Database.CaseAsync(number);
        Assert.Equal(["MUG"], kept.Lines.Select(line => line.OrderLine.Sku));
        Assert.Equal((0, 0), (kept.Order.Lines[0].ClaimedUnits, kept.Order.Lines[1].ClaimedUnits));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_return_of_another_order_does_not_exist(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine);
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "style"));
        var number = (await desk.SendAsync()).Value!;

        Assert.Equal("return.unknown", (await desk.Database.Use<EditReturn>().ExecuteAsync(desk.Other.Id, number)).Refusal!.Code);
        Assert.Equal("return.unknown", (await desk.Database.Use<EditReturn>().ExecuteAsync(desk.Order.Id, "R26-00000999-9")).Refusal!.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_begun_before_is_given_up_with_its_photos(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine);
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "style"));
        var number = (await desk.SendAsync()).Value!;
        var begun = (await desk.KeepAsync(new DraftLine(desk.Lamp, 1, "defect"))).Value!;
        await using (var db = desk.Database.Open())
        {
            db.CasePhotos.Add(CasePhoto.OfDraft(desk.Order.Id, begun, desk.Lamp, new PhotoFacts(new string('0', 64), 1, new string('1', 64), 1, 1), new CasePhotoContent([1], [1]), Actor.Customer("Kim"), AReturn.Monday));
            await db.SaveChangesAsync();
        }

        await EditAsync(desk, number);

        var order = (await desk.OrderAsync())!;
        Assert.Equal((number, 0), (order.DraftEdits, (await desk.OffersAsync())!.Draft.Photos.Values.Sum()));
        Assert.Equal(number, (await desk.EstimateAsync()).EditsNumber);
        await using var after = desk.Database.Open();
        Assert.Empty(after.CasePhotos);
    }

    private static Task<ReturnsDesk.Domain.Result> EditAsync(ApplyingDesk desk, string number) => desk.Database.Use<EditReturn>().ExecuteAsync(desk.Order.Id, number);
}
