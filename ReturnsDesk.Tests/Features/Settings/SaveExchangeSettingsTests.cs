using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

public sealed class SaveExchangeSettingsTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_saved_holds_and_is_told_to_the_auditor(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var before = await desk.Get<ReadExchangeSettings>().ReadAsync(desk.Manager);

        Assert.Null((await desk.Get<SaveExchangeSettings>().ExecuteAsync(desk.Manager, before, new ExchangeSettings(48, 12, true))).Refusal);

        Assert.Equal(new ExchangeSettings(72, 24, false), before);
        Assert.Equal(new ExchangeSettings(48, 12, true), await desk.Get<ReadExchangeSettings>().ReadAsync(desk.Manager));
        Assert.Equal("exchange-settings.save", Assert.Single(await desk.Database.ChainAsync()).Action);
        Assert.Equal("desk.changed-meanwhile", (await desk.Get<SaveExchangeSettings>().ExecuteAsync(desk.Manager, before, before)).Refusal?.Code);
    }

    [Theory]
    [InlineData(0, 24, "exchange.hold-hours")]
    [InlineData(72, 25, "exchange.link-hours")]
    public void Hours_out_of_range_are_refused(int hold, int link, string code) => Assert.Equal(code, new ExchangeSettings(hold, link, false).WhyNot()?.Code);
}
