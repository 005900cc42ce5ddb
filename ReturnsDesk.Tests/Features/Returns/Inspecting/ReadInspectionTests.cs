using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Inspecting;

public sealed class ReadInspectionTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_questions_follow_the_policy_of_the_case_and_reasons_come_by_name(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var policy = new ReturnPolicy { Version = 7, Categories = [new CategoryRule { Category = "Shoes", Grading = GradingKind.Worn }] };
        await database.AddDefaultsAsync(policy);
        var packer = await database.AddStaffAsync(Roles.Warehouse);
        var order = new AnOrder().With("BOOT", 2, 9000, "shoes").With("CUP", 1, 900, "Kitchen");
        var number = (await database.AddAsync(new AReturn().Of(order).Asking("BOOT", 2).Asking("CUP", 1).Under(policy).AlreadyReceived())).Number;

        var view = await RecordInspectionTests.ReadAsync(database, packer, number);

        Assert.NotNull(view);
        Assert.True(view.CanBeInspected);
        Assert.Equal([("BOOT", 2, GradingKind.Worn), ("CUP", 1, GradingKind.Usual)], view.Lines.Select(line => (line.Sku, line.Quantity, line.Grading)));
        Assert.All(view.Lines, line => Assert.Equal("Too small", line.Reason?.NameEn));
        Assert.Contains(view.Reasons, reason => reason.Code == "counterfeit");
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_parcel_that_is_not_in_the_house_cannot_be_inspected_and_an_unknown_one_is_none(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var packer = await database.AddStaffAsync(Roles.Warehouse);
        var number = (await database.AddAsync(new AReturn().AlreadyHandedOver())).Number;

        var travelling = await RecordInspectionTests.ReadAsync(database, packer, number);
        var unknown = await RecordInspectionTests.ReadAsync(database, packer, "R26-99999999-9");

        Assert.False(travelling?.CanBeInspected);
        Assert.Null(unknown);
    }

    [Fact]
    public async Task Agents_do_not_inspect()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var agent = await database.AddStaffAsync(Roles.Agent);

        await Assert.ThrowsAsync<NotPermittedException>(() => RecordInspectionTests.ReadAsync(database, agent, "R26-00000001-0"));
    }
}
