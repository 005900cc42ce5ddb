using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Resources;

/// <summary>A shop whose data has no Latin letter: two orders, a return of the first.</summary>
internal static class PseudoShop
{
    public static async Task<string> SeedAsync(TestDb database)
    {
        var built = new AReturn().Of(AnOrderOf("1001"));
        await database.AddAsync(built);
        await using var db = database.Open();
        db.Add(AnOrderOf("1002").Build());
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("""UPDATE "OrderLines" SET "ProductName" = '茶杯'""");
        await db.Database.ExecuteSqlRawAsync("""UPDATE "ReturnReasons" SET "NameEn" = "NameZh" """);
        return await db.ReturnCases.Select(row => row.Number).SingleAsync();
    }

    public static async Task<Order> OrderAsync(TestDb database, string number)
    {
        await using var db = database.Open();
        return await db.Orders.Include(order => order.Lines).Include(order => order.Customer).SingleAsync(order => order.Number == number);
    }

    private static AnOrder AnOrderOf(string number) => new AnOrder().Numbered(number).Via("店").With("1", 2, 1200, "杯").BoughtBy("王小明", "1@例.测试").DeliveredAt(DateTime.UtcNow.AddDays(-2));
}
