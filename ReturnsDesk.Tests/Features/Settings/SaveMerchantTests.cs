using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

public sealed class SaveMerchantTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_saved_is_read_and_an_old_page_is_refused(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var before = await desk.Get<ReadMerchant>().ReadAsync(desk.Admin);
        var wanted = before with { Name = " Lotus ", Country = "de", TimeZoneId = "Asia/Shanghai", Currency = "CNY", HoldSeconds = 30 };

        var saved = await desk.Get<SaveMerchant>().ExecuteAsync(desk.Admin, wanted);
        var late = await desk.Get<SaveMerchant>().ExecuteAsync(desk.Manager, wanted with { Name = "Other" });

        var after = await desk.Get<ReadMerchant>().ReadAsync(desk.Manager);
        Assert.Null(saved.Refusal);
        Assert.Equal("desk.changed-meanwhile", late.Refusal?.Code);
        Assert.Equal(wanted with { Name = "Lotus", Country = "DE", Version = after.Version }, after);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_wrong_value_names_its_field(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var right = await desk.Get<ReadMerchant>().ReadAsync(desk.Admin) with { Country = "DE" };
        var save = desk.Get<SaveMerchant>();

        var fields = new List<string?>();
        foreach (var wrong in new[] { right with { Name = " " }, right with { TimeZoneId = "Moon/Sea" }, right with { Currency = "XYZ" }, right with { Country = "" }, right with { HoldSeconds = 301 } })
        {
            fields.Add((await save.ExecuteAsync(desk.Admin, wrong)).Refusal?.Field);
        }

        Assert.Equal(["Name", "TimeZoneId", "Currency", "Country", "HoldSeconds"], fields.Select(field => field!));
    }
}
