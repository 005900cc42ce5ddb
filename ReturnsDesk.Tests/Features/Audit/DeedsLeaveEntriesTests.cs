using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Features.Team;
using ReturnsDesk.Features.Team.People;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Features.Demo;
using ReturnsDesk.Tests.Features.Settings;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Audit;

public sealed class DeedsLeaveEntriesTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task People_and_what_they_may_do_leave_one_entry_for_each_change(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        await desk.Get<AddPerson>().ExecuteAsync(desk.Admin, "ana@desk.test", "Ana Lima", Roles.Finance, OneTimePassword.Next());
        var ana = (await desk.Get<ReadPeople>().ReadAsync(desk.Admin)).Single(person => person.Name == "Ana Lima");

        await desk.Get<ChangeRoles>().ExecuteAsync(desk.Admin, ana.Id, [Roles.Auditor]);
        await desk.Get<SetPersonDisabled>().ExecuteAsync(desk.Admin, ana.Id, isDisabled: true);

        var chain = await desk.Database.ChainAsync();
        Assert.Equal(
            [
                ("person.add", null, "{\"name\":\"Ana Lima\",\"disabled\":false}"),
                ("person.add", null, "{\"role\":\"Finance\"}"),
                ("roles.change", "{\"role\":\"Finance\"}", null),
                ("roles.change", null, "{\"role\":\"Auditor\"}"),
                ("person-disabled.set", "{\"disabled\":false}", "{\"disabled\":true}"),
            ],
            chain.Select(entry => (entry.Action, entry.Before, entry.After)));
        Assert.All(chain, entry => Assert.Equal(($"person {ana.Id}", desk.Admin.Id), (entry.Subject, entry.ActorId)));
    }

    [Fact]
    public async Task A_setting_is_told_as_it_was_and_as_it_is()
    {
        await using var desk = await SettingsDesk.OpenAsync(Engine.Sqlite);
        var merchant = await desk.Get<ReadMerchant>().ReadAsync(desk.Admin);

        await desk.Get<SaveMerchant>().ExecuteAsync(desk.Admin, merchant with { Country = "DE", HoldSeconds = 30 });

        var entry = Assert.Single(await desk.Database.ChainAsync());
        Assert.Equal(("merchant.save", "merchant"), (entry.Action, entry.Subject));
        Assert.Equal(("{\"country\":\"\",\"holdSeconds\":10}", "{\"country\":\"DE\",\"holdSeconds\":30}"), (entry.Before, entry.After));
    }

    [Fact]
    public async Task What_goes_against_the_course_of_a_case_is_told_with_its_reason_and_what_does_not_is_not()
    {
        await using var desk = await JourneyDesk.OpenAsync(Engine.Sqlite);
        var order = await desk.AddAsync(new AnOrder().With("MUG-BLUE", 3, 1200));
        var number = (await desk.Get<RequestReturn>().ExecuteAsync(desk.Agent, new ReturnRequestDraft(order.Id, ReturnKind.Return, ReturnWay.MerchantLabel, [new RequestedUnits(order.Lines[0].Id, 2, "changed-mind", null)]))).Value!;
        await desk.Get<AddNote>().ExecuteAsync(desk.Agent, new CaseRef(number), "called twice");
        await desk.Get<ApproveReturn>().ExecuteAsync(desk.Agent, new CaseRef(number));

        await desk.Get<WaiveGoods>().ExecuteAsync(desk.Agent, new CaseRef(number), "lost by the carrier");

        var entry = Assert.Single(await desk.Database.ChainAsync());
        Assert.Equal(("goods.waive", $"return {number}", "{\"deed\":\"goods-waived\"}", "lost by the carrier"), (entry.Action, entry.Subject, entry.After, entry.Reason));
    }

    [Fact]
    public async Task A_return_against_the_policy_is_told_with_the_reason_of_the_override()
    {
        await using var desk = await JourneyDesk.OpenAsync(Engine.Sqlite);
        await desk.Database.AddDefaultsAsync(new ReturnPolicy { Version = 2, ValidFromOn = AReturn.Day(AReturn.Monday).AddYears(-1), Categories = [new CategoryRule { Category = "Gifts", IsReturnable = false }] });
        var order = await desk.AddAsync(new AnOrder().With("CARD", 1, 1200, "Gifts"));
        var draft = new ReturnRequestDraft(order.Id, ReturnKind.Return, ReturnWay.MerchantLabel, [new RequestedUnits(order.Lines[0].Id, 1, "changed-mind", null)]);

        var number = (await desk.Get<RequestReturn>().ExecuteAsync(desk.Manager, draft with { OverrideReason = "a good customer" })).Value;

        var entry = Assert.Single(await desk.Database.ChainAsync());
        Assert.Equal(("return.request", $"return {number}", "a good customer"), (entry.Action, entry.Subject, entry.Reason));
        Assert.Equal(VerdictAnswer.Ineligible, (await desk.Database.CaseAsync(number!)).Verdicts.Single().Answer);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_demo_shop_stores_in_bulk_and_its_chain_holds(Engine engine)
    {
        await using var database = await DemoDeskOf.CreateAsync(engine);

        await using var db = database.Open();
        var chain = await database.ChainAsync();
        Assert.True((await database.VerifyAsync()).Holds);
        Assert.Equal(db.RefundIntents.Count(), chain.Count(entry => entry.Subject.Contains("/ part", StringComparison.Ordinal)));
        Assert.Equal(db.Refunds.Count(), chain.Count(entry => entry.After?.StartsWith("{\"total\"", StringComparison.Ordinal) == true));
        Assert.Equal(db.Users.Count(), chain.Count(entry => entry.After?.StartsWith("{\"name\"", StringComparison.Ordinal) == true && entry.Subject.StartsWith("person", StringComparison.Ordinal)));
    }
}
