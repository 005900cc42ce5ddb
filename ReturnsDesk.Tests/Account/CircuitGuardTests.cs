using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Account;

/// <summary>A browser that stays on the page after its person may not be here any more.</summary>
public sealed class CircuitGuardTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_it_goes_on_sending_is_dropped_and_it_belongs_to_nobody(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var actor = await database.AddStaffAsync(Roles.Finance);
        using var circuit = await OpenAsync(database, actor);
        var passed = 0;
        var inbound = new CircuitGuard(circuit).CreateInboundActivityHandler(_ =>
        {
            passed++;
            return Task.CompletedTask;
        });

        await inbound(null!);
        await using (var db = database.Open())
        {
            await db.Users.Where(user => user.Id == actor.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true));
        }

        database.Clock.Advance(StaffStamps.KeptFor);
        await inbound(null!);

        Assert.Equal(1, passed);
        Assert.False((await circuit.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated);
    }

    private static async Task<CircuitRevalidation> OpenAsync(TestDb database, Actor actor)
    {
        await using var db = database.Open();
        var user = await db.Users.SingleAsync(row => row.Id == actor.Id);
        var names = new ClaimsIdentityOptions();
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(names.UserIdClaimType, user.Id), new Claim(names.SecurityStampClaimType, user.SecurityStamp!)], "test"));
        var circuit = new CircuitRevalidation(NullLoggerFactory.Instance, new StaffStamps(database.Databases, Options.Create(new IdentityOptions()), database.Clock));
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return circuit;
    }
}
