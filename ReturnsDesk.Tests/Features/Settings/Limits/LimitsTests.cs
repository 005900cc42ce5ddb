using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.Limits;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings.Limits;

public sealed class LimitsTests
{
    private static readonly LimitsWish Higher = new(10_000, 200_000, new DayLimits(100_000, 2_000_000, 400_000, 200_000), "Prices went up");

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_fresh_desk_has_limits_and_a_change_takes_finance_and_a_manager(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var preset = (await desk.Get<ReadLimits>().ReadAsync(desk.Finance)).InForce!;

        var proposed = await desk.Get<ProposeLimits>().ExecuteAsync(desk.Finance, Higher);
        var waits = await desk.Get<ReadLimits>().ReadAsync(desk.Manager);
        var codes = new[] { (await desk.Get<ApproveLimits>().ExecuteAsync(desk.Finance, 2)).Refusal?.Code, (await desk.Get<ProposeLimits>().ExecuteAsync(desk.Manager, Higher)).Refusal?.Code };
        var approved = await desk.Get<ApproveLimits>().ExecuteAsync(desk.Manager, 2);
        var again = await desk.Get<ApproveLimits>().ExecuteAsync(desk.Manager, 2);

        var after = (await desk.Get<ReadLimits>().ReadAsync(desk.Finance)).InForce!;
        Assert.Equal((5_000, 50_000, new DayLimits(50_000, 500_000, 100_000, 50_000)), (preset.Limits.Agent, preset.Limits.Middle, preset.Limits.Day));
        Assert.Equal((null, null, "limits.decided-already"), (proposed.Refusal?.Code, approved.Refusal?.Code, again.Refusal?.Code));
        Assert.Equal(["desk.not-permitted", "desk.not-permitted"], codes.Select(code => code!));
        Assert.Equal((1, 2), (waits.InForce!.Limits.Number, waits.Proposed!.Limits.Number));
        Assert.Equal((2, 200_000, desk.Manager.Name, desk.Database.Now()), (after.Limits.Number, after.Limits.Middle, after.DecidedByName, after.InForceFromAt));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Who_holds_both_roles_does_not_agree_with_themselves(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var both = await desk.Database.AddStaffAsync(Roles.Finance, Roles.Manager);
        await desk.Get<ProposeLimits>().ExecuteAsync(both, Higher);

        var own = await desk.Get<ApproveLimits>().ExecuteAsync(both, 2);

        Assert.Equal("limits.own-proposal", own.Refusal?.Code);
        Assert.Equal(1, (await desk.Get<ReadLimits>().ReadAsync(both)).InForce!.Limits.Number);
        await using var db = desk.Database.Open();
        await Assert.ThrowsAnyAsync<Exception>(() => db.MoneyLimits.Where(limits => limits.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(limits => limits.Status, LimitsStatus.Approved).SetProperty(limits => limits.DecidedById, both.Id)));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_proposed_before_keeps_its_limits(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var before = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(90_000));
        await desk.Get<ProposeLimits>().ExecuteAsync(desk.Finance, Higher);
        await desk.Get<ApproveLimits>().ExecuteAsync(desk.Manager, 2);
        var after = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(90_000));

        Assert.Null((await desk.ApproveAsync(desk.Finance, before, desk.Database.Code())).Refusal);
        Assert.Null((await desk.ApproveAsync(desk.Finance, after)).Refusal);

        var (old, young) = (await desk.StoredAsync(before), await desk.StoredAsync(after));
        Assert.Equal((1, MoneyStatus.AwaitingApproval), (old.LimitsNumber, old.Status));
        Assert.Equal((2, MoneyStatus.Queued), (young.LimitsNumber, young.Status));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_does_not_fit_or_has_no_reason_is_refused(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var propose = desk.Get<ProposeLimits>();

        var codes = new List<string?>
        {
            (await propose.ExecuteAsync(desk.Finance, Higher with { Reason = " " })).Refusal?.Code,
            (await propose.ExecuteAsync(desk.Finance, Higher with { Agent = 200_001 })).Refusal?.Code,
            (await propose.ExecuteAsync(desk.Finance, Higher with { Day = Higher.Day with { Middle = 199_999 } })).Refusal?.Code,
            (await propose.ExecuteAsync(desk.Finance, new LimitsWish(5_000, 50_000, DayLimits.Preset(5_000, 50_000), "Same"))).Refusal?.Code,
            (await propose.ExecuteAsync(Actor.CommandLine, Higher)).Refusal?.Code,
            (await desk.Get<ApproveLimits>().ExecuteAsync(desk.Manager, 7)).Refusal?.Code,
        };

        Assert.Equal(["limits.reason-needed", "limits.amounts", "limits.amounts", "limits.unchanged", "limits.needs-person", "limits.unknown"], codes.Select(code => code!));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_later_proposal_replaces_one_that_waits(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        await desk.Get<ProposeLimits>().ExecuteAsync(desk.Finance, Higher);
        await desk.Get<ProposeLimits>().ExecuteAsync(desk.Finance, Higher with { Agent = 7_000 });

        var replaced = await desk.Get<ApproveLimits>().ExecuteAsync(desk.Manager, 2);
        await desk.Get<DeclineLimits>().ExecuteAsync(desk.Manager, 3);

        var view = await desk.Get<ReadLimits>().ReadAsync(desk.Manager);
        Assert.Equal("limits.decided-already", replaced.Refusal?.Code);
        Assert.Equal((1, null, 2), (view.InForce!.Limits.Number, view.Proposed, view.Before.Count));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_presets_follow_the_merchants_currency_until_somebody_decided_by_them(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        await SetCurrencyAsync(desk, "JPY");
        var fresh = (await desk.Get<ReadLimits>().ReadAsync(desk.Finance)).InForce!.Limits;
        await desk.ProposedAsync(desk.Finance, await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 300).In("JPY")));

        await SetCurrencyAsync(desk, "EUR");

        var id = await desk.ProposedAsync(desk.Finance, await desk.InspectedAsync(300));
        Assert.Equal(("JPY", 500), (fresh.MerchantCurrency, fresh.Middle));
        Assert.Equal("JPY", (await desk.Get<ReadLimits>().ReadAsync(desk.Finance)).InForce!.Limits.MerchantCurrency);
        Assert.True((await desk.StoredAsync(id)).NeedsApproval);
    }

    private static async Task SetCurrencyAsync(RefundDesk desk, string currency)
    {
        var merchant = await desk.Get<ReadMerchant>().ReadAsync(desk.Manager);
        Assert.Null((await desk.Get<SaveMerchant>().ExecuteAsync(desk.Manager, merchant with { Currency = currency, Country = "DE" })).Refusal);
    }
}
