using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

public sealed class SaveOfficeHoursTests
{
    private static readonly OfficeHours Weekend = new([new OfficeDay(DayOfWeek.Saturday, new TimeOnly(10, 0), TimeOnly.MinValue)], 2);

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_saved_is_promised_and_told_to_the_auditor(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var before = await desk.Get<ReadOfficeHours>().ReadAsync(desk.Manager);

        Assert.Null((await desk.Get<SaveOfficeHours>().ExecuteAsync(desk.Manager, before.Hours, Weekend)).Refusal);

        var after = await desk.Get<ReadOfficeHours>().ReadAsync(desk.Admin);
        Assert.Equal(AReturn.Monday.AddHours(8), before.AnswerByAt);
        Assert.Equal((Weekend.ToString(), new DateTime(2026, 3, 7, 12, 0, 0, DateTimeKind.Utc)), (after.Hours.ToString(), after.AnswerByAt));
        var entry = Assert.Single(await desk.Database.ChainAsync());
        Assert.Equal(("office-hours.save", "{\"chosenHours\":\"Saturday 10:00-00:00; answer in 2 h\"}"), (entry.Action, entry.After));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Hours_that_somebody_changed_meanwhile_or_that_make_no_sense_are_refused(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var save = desk.Get<SaveOfficeHours>();

        Assert.Equal("desk.changed-meanwhile", (await save.ExecuteAsync(desk.Manager, Weekend, OfficeHours.Preset)).Refusal?.Code);
        Assert.Equal("hours.none", (await save.ExecuteAsync(desk.Manager, OfficeHours.Preset, new OfficeHours([], 8))).Refusal?.Code);
        Assert.Equal(OfficeHours.Preset.ToString(), (await desk.Get<ReadOfficeHours>().ReadAsync(desk.Manager)).Hours.ToString());
    }
}
