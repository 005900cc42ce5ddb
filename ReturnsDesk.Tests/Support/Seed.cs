using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Support;

/// <summary>Puts what the builders made into a database.</summary>
public static class Seed
{
    /// <summary>The reasons and the merchant of a fresh desk, judged by <paramref name="policy"/> where the test has one of its own.</summary>
    public static async Task AddDefaultsAsync(this TestDb database, ReturnPolicy? policy = null)
    {
        await using var db = database.Open();
        if (policy is not null)
        {
            db.Policies.Add(new PolicyVersion(policy, AReturn.Monday, "test"));
            await db.SaveChangesAsync();
        }

        await DeskDefaults.EnsureAsync(db, database.Clock);
    }

    public static async Task<ReturnCase> AddAsync(this ReturnsDb db, AReturn built)
    {
        var returnCase = built.Build();
        db.ReturnCases.Add(returnCase);
        await db.SaveChangesAsync();
        return returnCase;
    }

    public static async Task<ReturnCase> AddAsync(this TestDb database, AReturn built)
    {
        await using var db = database.Open();
        return await db.AddAsync(built);
    }

    /// <summary>The return as stored, with all its parts.</summary>
    public static async Task<ReturnCase> CaseAsync(this TestDb database, string number)
    {
        await using var db = database.Open();
        return (await ReturnsDesk.Features.Returns.CaseChange.LoadAsync(db, number, CancellationToken.None))!;
    }

    /// <summary>An order line's figures as stored.</summary>
    public static async Task<OrderLine> OrderLineAsync(this TestDb database, string number, string sku) =>
        (await database.CaseAsync(number)).Order.Lines.Single(line => line.Sku == sku);
}
