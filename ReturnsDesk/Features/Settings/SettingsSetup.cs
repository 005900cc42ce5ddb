using ReturnsDesk.Features.Settings.Verifying;

namespace ReturnsDesk.Features.Settings;

public static class SettingsSetup
{
    public static IServiceCollection AddDeskSettings(this IServiceCollection services) => services.AddSingleton<ReadInvariants>();
}
