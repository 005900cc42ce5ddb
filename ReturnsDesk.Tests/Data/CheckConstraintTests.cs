using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data;

/// <summary>The last line of defence: what no code of ours would write, the database refuses as well.</summary>
public sealed class CheckConstraintTests
{
    /// <summary>Constraint, table, and a change of the whole case's rows that breaks it.</summary>
    private static readonly (string Constraint, string Table, string Change)[] Wrongs =
    [
        ("CK_Payments_Balance", "Payments", "\"InFlightMinor\" = \"CapturedMinor\" + 1"),
        ("CK_Payments_Balance", "Payments", "\"RefundedMinor\" = -1"),
        ("CK_OrderLines_Claimed", "OrderLines", "\"ClaimedUnits\" = \"DeliveredUnits\" + 1"),
        ("CK_OrderLines_Claimed", "OrderLines", "\"ClaimedUnits\" = -1"),
        ("CK_OrderLines_Returned", "OrderLines", "\"ReturnedUnits\" = \"DeliveredUnits\" + 1"),
        ("CK_OrderLines_Refunded", "OrderLines", "\"RefundedUnits\" = \"DeliveredUnits\" + 1"),
        ("CK_OrderLines_Units", "OrderLines", "\"Quantity\" = 0"),
        ("CK_OrderLines_Paid", "OrderLines", "\"PaidMinor\" = \"PaidMinor\" + 1"),
        ("CK_Orders_Freight", "Orders", "\"FreightRefundedMinor\" = \"FreightMinor\" + 1"),
        ("CK_ReturnCases_Stake", "ReturnCases", "\"Units\" = 0"),
        ("CK_ReturnLines_Units", "ReturnLines", "\"AcceptedUnits\" = \"Quantity\" + 1"),
        ("CK_ReturnLines_Units", "ReturnLines", "\"RefundedUnits\" = \"AcceptedUnits\" + 1"),
        ("CK_InspectedUnits_Units", "InspectedUnits", "\"Units\" = 0"),
        ("CK_Refunds_Total", "Refunds", "\"TotalMinor\" = 0"),
        ("CK_RefundLines_Amounts", "RefundLines", "\"Units\" = 0"),
        ("CK_RefundIntents_Amount", "RefundIntents", "\"AmountMinor\" = 0"),
    ];

    public static TheoryData<Engine, string, string, string> Cases { get; } = Build();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_must_not_be_is_refused_by_the_database(Engine engine, string constraint, string table, string change)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await WholeCase.SaveAsync(database);
        await using var db = database.Open();
        var sql = $"UPDATE \"{table}\" SET {change}";

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains(constraint, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_change_that_is_right_is_not_refused(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await WholeCase.SaveAsync(database);
        await using var db = database.Open();

        Assert.Equal(2, await db.Database.ExecuteSqlRawAsync("UPDATE \"Payments\" SET \"ChargedBackMinor\" = 1"));
    }

    private static TheoryData<Engine, string, string, string> Build()
    {
        var cases = new TheoryData<Engine, string, string, string>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            foreach (var (constraint, table, change) in Wrongs)
            {
                cases.Add(engine, constraint, table, change);
            }
        }

        return cases;
    }
}
