using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Features.Team;
using ReturnsDesk.Features.Team.People;
using ReturnsDesk.Tests.Features.Settings;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Team;

public sealed class PeopleTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_person_is_added_and_listed(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);

        var added = await desk.Get<AddPerson>().ExecuteAsync(desk.Admin, "ana@desk.test", "Ana Lima", Roles.Finance, OneTimePassword.Next());

        var ana = (await desk.Get<ReadPeople>().ReadAsync(desk.Admin)).Single(person => person.Name == "Ana Lima");
        Assert.Null(added.Refusal);
        Assert.Equal(("ana@desk.test", false), (ana.Email, ana.IsDisabled));
        Assert.Equal([Roles.Finance], ana.Roles);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task New_roles_count_at_once_and_end_the_sessions(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var stamp = await StampAsync(desk, desk.Manager);

        var changed = await desk.Get<ChangeRoles>().ExecuteAsync(desk.Admin, desk.Manager.Id, [Roles.Auditor]);
        var asBefore = await desk.Get<SaveMerchant>().ExecuteAsync(desk.Manager, new MerchantView("X", "DE", "UTC", "EUR", 10, 1));

        Assert.Null(changed.Refusal);
        Assert.Equal("desk.not-permitted", asBefore.Refusal?.Code);
        Assert.NotEqual(stamp, await StampAsync(desk, desk.Manager));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_disabled_person_is_shut_out_until_enabled_again(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var (set, save, merchant) = (desk.Get<SetPersonDisabled>(), desk.Get<SaveMerchant>(), new MerchantView("X", "DE", "UTC", "EUR", 10, (await desk.Get<ReadMerchant>().ReadAsync(desk.Admin)).Version));

        await set.ExecuteAsync(desk.Admin, desk.Manager.Id, isDisabled: true);
        var shutOut = await save.ExecuteAsync(desk.Manager, merchant);
        await set.ExecuteAsync(desk.Admin, desk.Manager.Id, isDisabled: false);
        var back = await save.ExecuteAsync(desk.Manager, merchant);

        Assert.Equal("desk.not-permitted", shutOut.Refusal?.Code);
        Assert.Null(back.Refusal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_lost_authenticator_is_taken_away_by_somebody_else(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        await desk.Database.AddAuthenticatorAsync(desk.Manager);
        await desk.Database.AddAuthenticatorAsync(desk.Admin);
        var remove = desk.Get<RemoveAuthenticator>();

        var own = await remove.ExecuteAsync(desk.Admin, desk.Admin.Id);
        var other = await remove.ExecuteAsync(desk.Admin, desk.Manager.Id);

        var people = await desk.Get<ReadPeople>().ReadAsync(desk.Admin);
        Assert.Equal(("people.own-account", null), (own.Refusal?.Code, other.Refusal?.Code));
        Assert.Equal((true, false), (people.Single(person => person.Id == desk.Admin.Id).HasAuthenticator, people.Single(person => person.Id == desk.Manager.Id).HasAuthenticator));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nobody_changes_themselves_and_money_stays_apart_from_people(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var change = desk.Get<ChangeRoles>();

        var codes = new List<string?>
        {
            (await change.ExecuteAsync(desk.Admin, desk.Admin.Id, [Roles.Manager])).Refusal?.Code,
            (await desk.Get<SetPersonDisabled>().ExecuteAsync(desk.Admin, desk.Admin.Id, isDisabled: true)).Refusal?.Code,
            (await change.ExecuteAsync(desk.Admin, desk.Manager.Id, [])).Refusal?.Code,
            (await change.ExecuteAsync(desk.Admin, desk.Manager.Id, [Roles.Admin, Roles.Finance])).Refusal?.Code,
            (await change.ExecuteAsync(desk.Admin, "nobody", [Roles.Agent])).Refusal?.Code,
            (await change.ExecuteAsync(desk.Manager, desk.Admin.Id, [Roles.Agent])).Refusal?.Code,
        };

        Assert.Equal(["people.own-account", "people.own-account", "people.needs-role", "people.admin-alone", "people.unknown", "desk.not-permitted"], codes.Select(code => code!));
    }

    private static async Task<string?> StampAsync(SettingsDesk desk, Actor person)
    {
        await using var db = desk.Database.Open();
        return (await db.Users.FindAsync(person.Id))!.SecurityStamp;
    }
}
