using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data;

/// <summary>Two people on the same thing: the second saver loses, and nothing of theirs is stored.</summary>
public sealed class ConcurrencyTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Two_decisions_about_one_case_cannot_both_win(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var number = await SaveAsync(database, new AReturn().Build());
        await using var first = database.Open();
        await using var second = database.Open();
        var (mine, theirs) = (await LoadAsync(first, number), await LoadAsync(second, number));

        mine.Approve(AReturn.Later(1));
        await first.SaveChangesAsync();
        theirs.Reject(AReturn.Later(1), "Worn");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        await using var after = database.Open();
        var read = await LoadAsync(after, number);
        Assert.Equal((CaseStatus.Approved, 1, 1), (read.Status, read.Version, read.Order.Lines[0].ClaimedUnits));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Two_refunds_cannot_reserve_the_same_balance(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var number = await SaveAsync(database, new AReturn().With("MUG", 2, 1200).AlreadyInspected().Build());
        await using var first = database.Open();
        await using var second = database.Open();
        first.Refunds.Add(ARefund.Propose(await LoadAsync(first, number), 1, 2000).Value!);
        second.Refunds.Add(ARefund.Propose(await LoadAsync(second, number), 1, 2000).Value!);

        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        await using var after = database.Open();
        Assert.Equal((2000, 1), ((await after.Payments.SingleAsync()).InFlightMinor, await after.Refunds.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_grade_cannot_change_while_its_refund_is_booked(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var number = await SaveAsync(database, new AReturn().AlreadyInspected().Build());
        await using var finance = database.Open();
        await using var bench = database.Open();
        var (paid, graded) = (await LoadAsync(finance, number), await LoadAsync(bench, number));

        finance.Refunds.Add(ARefund.Propose(paid, 1, 1200).Value!);
        await finance.SaveChangesAsync();
        graded.Inspect(AReturn.Later(9), [AReturn.Found(graded.Lines[0], 1, ItemCondition.D)], []);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => bench.SaveChangesAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Two_notes_do_not_stand_in_each_others_way(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var number = await SaveAsync(database, new AReturn().Build());
        await using var first = database.Open();
        await using var second = database.Open();
        (await LoadAsync(first, number)).AddNote(AReturn.Later(1), "One");
        (await LoadAsync(second, number)).AddNote(AReturn.Later(1), "Two");

        await first.SaveChangesAsync();
        await second.SaveChangesAsync();

        await using var after = database.Open();
        Assert.Equal(2, await after.Timeline.CountAsync(entry => entry.Code == "note"));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task One_number_is_never_given_twice(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await SaveAsync(database, new AReturn().Build());

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(database, new AReturn().Of(new AnOrder().Numbered("1002")).Build()));
    }

    private static async Task<string> SaveAsync(TestDb database, ReturnCase returnCase)
    {
        await using var db = database.Open();
        db.ReturnCases.Add(returnCase);
        await db.SaveChangesAsync();
        return returnCase.Number;
    }

    private static async Task<ReturnCase> LoadAsync(ReturnsDb db, string number) => (await CaseChange.LoadAsync(db, number, CancellationToken.None))!;
}
