using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Inspecting;

public sealed class RecordInspectionTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Scenario_8_what_came_beyond_the_units_asked_for_is_a_difference_and_earns_nothing(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var packer = await database.AddStaffAsync(Roles.Warehouse);
        var number = (await database.AddAsync(new AReturn().Of(new AnOrder().With("CUP", 5, 1000)).Asking("CUP", 2).AlreadyReceived())).Number;
        var sheet = await SheetAsync(database, packer, number);
        sheet.Count(3);
        sheet.Split();
        sheet.Change(part => part.GradeByHand(ItemCondition.A));
        sheet.Change(part => part.DisposeByHand(Disposition.Quarantine));
        sheet.AllAsNew();

        var result = await RecordAsync(database, packer, new CaseRef(number), sheet.ToDraft());

        var stored = await database.CaseAsync(number);
        var line = Assert.Single(stored.Lines);
        var difference = Assert.Single(stored.Discrepancies);
        Assert.False(result.Refused);
        Assert.Equal((DiscrepancyKind.ExtraUnits, "CUP", 1), (difference.Kind, difference.Sku, difference.Units));
        Assert.Equal((3, 2), (line.ReceivedUnits, line.AcceptedUnits));
        Assert.Equal((2, 1), (StockEffect.Units(line.Inspected, StockShelf.Sellable), StockEffect.Units(line.Inspected, StockShelf.Quarantine)));
        Assert.True(stored.HasOpenDiscrepancy);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Scenario_9_a_wrong_item_leaves_the_right_one_awaited_and_without_money(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var packer = await database.AddStaffAsync(Roles.Warehouse);
        var number = (await database.AddAsync(new AReturn().With("A", 1, 12000).AlreadyReceived())).Number;
        var sheet = await SheetAsync(database, packer, number);
        sheet.Add(new FoundExtra(DiscrepancyKind.WrongItem, "B", 1, "blue instead of red"));

        var wrong = await RecordAsync(database, packer, new CaseRef(number), sheet.ToDraft());
        var afterWrong = await database.CaseAsync(number);
        var right = await SheetAsync(database, packer, number);
        right.AllAsNew();
        var late = await RecordAsync(database, packer, new CaseRef(number), right.ToDraft());

        Assert.False(wrong.Refused);
        Assert.Equal(0, Assert.Single(afterWrong.Lines).AcceptedUnits);
        Assert.Equal([DiscrepancyKind.MissingUnits, DiscrepancyKind.WrongItem], afterWrong.Discrepancies.Select(found => found.Kind).Order());
        Assert.False(late.Refused);
        Assert.Equal(1, Assert.Single((await database.CaseAsync(number)).Lines).AcceptedUnits);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Whoever_looked_at_an_older_version_is_told_who_was_faster(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var packer = await database.AddStaffAsync(Roles.Warehouse);
        var number = (await database.AddAsync(new AReturn().AlreadyReceived())).Number;
        var view = await ReadAsync(database, packer, number);
        var sheet = new InspectionSheet(view!);
        sheet.AllAsNew();

        var first = await RecordAsync(database, packer, new CaseRef(number, view!.Version), sheet.ToDraft());
        var second = await RecordAsync(database, packer, new CaseRef(number, view.Version), sheet.ToDraft());

        Assert.False(first.Refused);
        Assert.Equal("case.changed-meanwhile", second.Refusal?.Code);
        Assert.Contains(packer.Name, second.Refusal!.Facts);
    }

    internal static Task<InspectionView?> ReadAsync(TestDb database, Actor actor, string number) =>
        database.Use<ReadInspection>(database.Use<ReadReasons>()).ReadAsync(actor, number);

    private static async Task<InspectionSheet> SheetAsync(TestDb database, Actor actor, string number) => new((await ReadAsync(database, actor, number))!);

    private static Task<Result> RecordAsync(TestDb database, Actor actor, CaseRef target, InspectionDraft draft) =>
        database.Use<RecordInspection>(database.Use<CaseChange>(database.Use<DeedRoom>())).ExecuteAsync(actor, target, draft);
}
