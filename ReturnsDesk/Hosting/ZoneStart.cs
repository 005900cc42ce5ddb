using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.Merchant;

namespace ReturnsDesk.Hosting;

/// <summary>Tells the screens the merchant's zone before the first of them is shown.</summary>
public static class ZoneStart
{
    public static async Task UseMerchantZoneAsync(this WebApplication app)
    {
        var merchant = await app.Services.GetRequiredService<ReadMerchant>().ReadAsync(Actor.Automatic);
        app.Services.GetRequiredService<MerchantZone>().Use(merchant.TimeZoneId);
    }
}
