using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReturnsDesk.Account;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Account;

public sealed class StaffStampsTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_disabled_or_changed_person_is_gone_three_seconds_later_at_the_latest(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var (disabled, demoted, stays) = (await SignedInAsync(database, Roles.Agent), await SignedInAsync(database, Roles.Finance), await SignedInAsync(database, Roles.Manager));
        var stamps = new StaffStamps(database.Databases, Options.Create(new IdentityOptions()), database.Clock);
        var before = (await stamps.IsCurrentAsync(disabled), await stamps.IsCurrentAsync(demoted), await stamps.IsCurrentAsync(stays));

        await using (var db = database.Open())
        {
            await db.Users.Where(user => user.Email == Staff.EmailOf(Roles.Agent)).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true));
            await db.Users.Where(user => user.Email == Staff.EmailOf(Roles.Finance)).ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "another"));
        }

        database.Clock.Advance(StaffStamps.KeptFor);

        Assert.Equal((true, true, true), before);
        Assert.Equal((false, false, true), (await stamps.IsCurrentAsync(disabled), await stamps.IsCurrentAsync(demoted), await stamps.IsCurrentAsync(stays)));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nobody_and_somebody_unknown_are_not_here(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var stamps = new StaffStamps(database.Databases, Options.Create(new IdentityOptions()), database.Clock);

        Assert.False(await stamps.IsCurrentAsync(new ClaimsPrincipal(new ClaimsIdentity())));
        Assert.False(await stamps.IsCurrentAsync(Claims("unknown", "stamp")));
    }

    private static async Task<ClaimsPrincipal> SignedInAsync(TestDb database, string role)
    {
        var actor = await database.AddStaffAsync(role);
        await using var db = database.Open();
        return Claims(actor.Id, (await db.Users.SingleAsync(user => user.Id == actor.Id)).SecurityStamp!);
    }

    private static ClaimsPrincipal Claims(string id, string stamp)
    {
        var options = new ClaimsIdentityOptions();
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(options.UserIdClaimType, id), new Claim(options.SecurityStampClaimType, stamp)], "test"));
    }
}
