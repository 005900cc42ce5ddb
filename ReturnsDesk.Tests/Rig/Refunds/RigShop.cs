using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>A payment as the gateway knows it.</summary>
internal sealed record RigPayment(string Gateway, string Reference, long Captured, string Currency);

/// <summary>A shop in which everything came back and is inspected, so that every case waits for its refund. Every third order was paid in two parts, each fifth return is of one unit of two.</summary>
internal sealed class RigShop(RigDatabase database, RigPlan plan)
{
    public const string Currency = "CNY";
    public const string Owner = "rig@example.test";
    private const int PerSave = 250;
    private const long Plenty = 1_000_000_000_000;
    private static readonly string[] Gateways = ["stripe", "alipay", "wechat"];

    public List<string> Numbers { get; } = [];
    public List<RigPayment> Payments { get; } = [];

    public async Task BuildAsync(CancellationToken cancellationToken = default)
    {
        await FurnishAsync();
        foreach (var part in Enumerable.Range(1, plan.Refunds).Chunk(PerSave))
        {
            await using var db = database.Open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in part)
            {
                db.ReturnCases.Add(Case(number));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private ReturnCase Case(int number)
    {
        var dice = new Random(HashCode.Combine(plan.Seed, number));
        var (units, price) = (number % 5 == 0 ? 2 : 1, dice.Next(100, 20_000));
        var paid = (long)units * price;
        var first = number % 3 == 0 ? paid / 3 : paid;
        var order = new Order("shop", $"RIG-{number}", new Customer("shop", $"buyer{number}@example.test", $"Buyer {number}", $"buyer{number}@example.test", ""), Facts());
        order.Add(new OrderLine(1, "MUG-BLUE", "Blue mug", null, null, units, new LineAmounts(price, 0, 0, paid, 0)));
        foreach (var captured in new[] { first, paid - first }.Where(minor => minor > 0))
        {
            var payment = new RigPayment(Gateways[dice.Next(Gateways.Length)], $"pi_{number}_{order.Payments.Count + 1}", captured, Currency);
            Payments.Add(payment);
            order.Add(new Payment(order.Payments.Count + 1, payment.Gateway, payment.Gateway, payment.Reference, new(captured, Currency)));
        }

        var returnCase = new AReturn().Of(order).Numbered(ReturnNumber.Of(2026, number)).Asking("MUG-BLUE", 1).AlreadyInspected().Build();
        Numbers.Add(returnCase.Number);
        return returnCase;
    }

    private static OrderFacts Facts() => new()
    {
        Status = OrderStatus.Completed,
        PlacedAt = AReturn.Monday.AddDays(-10),
        PlacedOn = AReturn.Day(AReturn.Monday.AddDays(-10)),
        DeliveredAt = AReturn.Monday.AddDays(-7),
        Currency = Currency,
    };

    private async Task FurnishAsync()
    {
        await using var db = database.Open();
        var merchant = await db.Merchants.SingleAsync();
        Assert.Null(merchant.Describe("Rig", "Asia/Shanghai", Currency, "CN", 0).Refusal);
        var owner = new StaffUser { UserName = Owner, NormalizedUserName = Owner.ToUpperInvariant(), Email = Owner, NormalizedEmail = Owner.ToUpperInvariant(), EmailConfirmed = true, DisplayName = "Rig" };
        db.Users.Add(owner);
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = owner.Id, RoleId = (await db.Roles.SingleAsync(role => role.Name == Roles.Finance)).Id });
        await db.SaveChangesAsync();

        // One person proposes all of them in a day; that limit has tests of its own.
        await db.MoneyLimits.ExecuteUpdateAsync(set => set.SetProperty(limits => limits.Currency, Currency).SetProperty(limits => limits.MiddleDayMinor, Plenty));
    }
}
