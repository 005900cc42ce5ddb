using ReturnsDesk.Features.Settings.Addresses;
using ReturnsDesk.Features.Settings.ApiKeys;
using ReturnsDesk.Features.Settings.Limits;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Features.Settings.Overview;
using ReturnsDesk.Features.Settings.Reasons;
using ReturnsDesk.Features.Settings.Templates;
using ReturnsDesk.Features.Settings.Verifying;

namespace ReturnsDesk.Features.Settings;

public static class SettingsSetup
{
    public static IServiceCollection AddDeskSettings(this IServiceCollection services) => services
        .AddSingleton<ReadInvariants>()
        .AddSingleton<ReadMerchant>().AddSingleton<SaveMerchant>().AddSingleton<ReadOfficeHours>().AddSingleton<SaveOfficeHours>().AddSingleton<ReadExchangeSettings>().AddSingleton<SaveExchangeSettings>()
        .AddSingleton<ReadLimits>().AddSingleton<ProposeLimits>().AddSingleton<ApproveLimits>().AddSingleton<DeclineLimits>()
        .AddSingleton<SaveReason>().AddSingleton<SaveReplyTemplate>()
        .AddSingleton<CreateApiKey>().AddSingleton<DisableApiKey>().AddSingleton<ReadApiKeys>().AddSingleton<RecogniseApiKey>()
        .AddSingleton<ReadReturnAddresses>().AddSingleton<SaveReturnAddress>()
        .AddSingleton<PaperFonts>();
}
