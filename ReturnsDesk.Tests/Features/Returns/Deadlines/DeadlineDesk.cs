using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Deadlines;

/// <summary>Open cases whose reviews end at moments of the test.</summary>
internal static class DeadlineDesk
{
    /// <summary>Each review ends by itself with this.</summary>
    public static ReturnPolicy Review(LapseAction onLapse, int hours = 48) =>
        new() { Clocks = [.. new ReturnPolicy().Clocks.Select(clock => clock.Node == DeadlineNode.Review ? new ClockTerm(DeadlineNode.Review, hours, onLapse) : clock)] };

    /// <summary>New cases, numbered from <paramref name="first"/>; the review of the first one asks for the most hours.</summary>
    public static async Task<IReadOnlyList<string>> AddReviewsAsync(this TestDb database, int count, int first = 1, LapseAction onLapse = LapseAction.Escalate)
    {
        await using var db = database.Open();
        var cases = Enumerable.Range(0, count)
            .Select(index => new AReturn().Of(new AnOrder().Numbered($"{10_000 + first + index}")).Numbered(ReturnNumber.Of(2026, first + index)).Under(Review(onLapse, 48 + count - index)).Build())
            .ToList();
        db.ReturnCases.AddRange(cases);
        await db.SaveChangesAsync();
        return [.. cases.Select(returnCase => returnCase.Number)];
    }

    public static Task<string> AddCaseAsync(this TestDb database, int number, AReturn built, AnOrder? order = null) =>
        AddNumberedAsync(database, built.Of((order ?? new AnOrder()).Numbered($"{20_000 + number}")).Numbered(ReturnNumber.Of(2026, number)));

    /// <summary>A clock that the law sets beside the others.</summary>
    public static async Task AddLawAsync(this TestDb database, string number, DeadlineNode node, DateTime dueAt)
    {
        await using var db = database.Open();
        var law = new Deadline(node, AReturn.Monday, dueAt, DeadlineSource.Law, LapseAction.Escalate);
        db.Add(law).Property(clock => clock.ReturnCaseId).CurrentValue = await db.ReturnCases.Where(row => row.Number == number).Select(row => row.Id).SingleAsync();
        await db.SaveChangesAsync();
    }

    private static async Task<string> AddNumberedAsync(TestDb database, AReturn built) => (await database.AddAsync(built)).Number;
}
