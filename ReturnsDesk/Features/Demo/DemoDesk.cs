using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Account;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Demo;

/// <summary>The desk of the demo shop: merchant, addresses, policy and people.</summary>
internal static class DemoDesk
{
    public static ReturnPolicy Policy(DateTime endsAt) => new()
    {
        Version = 2,
        ValidFromOn = DateOnly.FromDateTime(endsAt).AddDays(-DemoCalendar.Days - 60),
        WindowDays = 30,
        Categories =
        [
            new CategoryRule { Category = DemoCatalogue.WomensFashion, Grading = GradingKind.Worn },
            new CategoryRule { Category = DemoCatalogue.MensFashion, Grading = GradingKind.Worn },
            new CategoryRule { Category = DemoCatalogue.Shoes, Grading = GradingKind.Worn },
            new CategoryRule { Category = DemoCatalogue.Beauty, Grading = GradingKind.Hygiene },
        ],
        Currency = "EUR",
        Rules = [new PolicyRule { Id = "virtual-goods", When = new RuleScope { Categories = [DemoCatalogue.VirtualGoods] }, Exclusion = ExclusionKind.VirtualGoods }],
    };

    public static async Task FurnishAsync(ReturnsDb db, TimeProvider clock, DateTime endsAt, CancellationToken cancellationToken)
    {
        var policy = Policy(endsAt);
        await DeskDefaults.EnsureAsync(db, clock, cancellationToken);
        var merchant = await db.Merchants.SingleAsync(cancellationToken);
        merchant.Describe("Lotus & Linen", "Europe/Berlin", "EUR", "DE", merchant.HoldSeconds);
        if (!await db.Policies.AnyAsync(stored => stored.Number == policy.Version, cancellationToken))
        {
            db.Policies.Add(new PolicyVersion(policy, endsAt.AddDays(-DemoCalendar.Days - 60), "Li Wei"));
        }

        if (!await db.ProductVariants.AnyAsync(cancellationToken))
        {
            db.ProductVariants.AddRange(DemoShelf.Fill());
        }

        if (!await db.ProductImages.AnyAsync(cancellationToken))
        {
            db.ProductImages.AddRange(DemoImages.Draw(endsAt));
        }

        if (!await db.ReturnAddresses.AnyAsync(cancellationToken))
        {
            db.ReturnAddresses.AddRange(
                new ReturnAddress("Warehouse Berlin", new PostalAddress { Name = "Lotus & Linen Returns", Street = "Speicherweg 12", City = "Berlin", PostalCode = "12099", Country = "DE", Phone = "+49 30 5550 0100" }, true),
                new ReturnAddress("杭州退货仓", new PostalAddress { Name = "莲与麻退货组", Street = "物流园路88号3号库", City = "杭州市", Region = "浙江省", PostalCode = "311200", Country = "CN", Phone = "138 0000 0100" }, false));
        }
    }

    /// <summary>False where the desk has people already: those then act in the history.</summary>
    public static async Task<bool> AddPeopleAsync(ReturnsDb db, IServiceProvider services, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return false;
        }

        foreach (var person in DemoPerson.All)
        {
            var added = await db.AddStaffAsync(services, person.Email, person.Name, person.Role, DemoPerson.Password);
            if (!added.Succeeded)
            {
                throw new InvalidOperationException($"Identity refused {person.Email}: {added.Errors.First().Code}.");
            }

            await CreateDemoPeople.AddAuthenticatorAsync(db, person, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }

        return true;
    }

    public static async Task<DemoStaff> StaffAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var people = await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            join user in db.Users on link.UserId equals user.Id
            orderby user.Email
            select new { Role = role.Name, user.Id, user.DisplayName }).ToListAsync(cancellationToken);
        Actor Of(string role) => people.FirstOrDefault(person => person.Role == role) is { } found ? Actor.Staff(found.Id, found.DisplayName) : new Actor(ActorKind.Automatic, role, role);
        return new DemoStaff(Of(Roles.Agent), Of(Roles.Warehouse), Of(Roles.Finance), Of(Roles.Manager));
    }
}
