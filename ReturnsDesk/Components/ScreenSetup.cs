using MudBlazor;
using MudBlazor.Services;
using ReturnsDesk.Components.Layout;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Components;

/// <summary>What every page leans on: components, words, the person, the clock.</summary>
public static class ScreenSetup
{
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddRazorComponents(forms => (forms.MaxFormMappingCollectionSize, forms.MaxFormMappingRecursionDepth, forms.MaxFormMappingErrorCount) = (200, 16, 50))
            .AddInteractiveServerComponents(CircuitLimits.Apply)
            .AddHubOptions(CircuitLimits.Apply);
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            mud.SnackbarConfiguration.MaximumOpacity = 100;
            mud.SnackbarConfiguration.ShowTransitionDuration = 150;
        });
        services.AddWords();
        services.AddTransient<MudLocalizer, DeskMudLocalizer>();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<MerchantZone>();
        services.AddTransient<RefusalSentence>();
        services.AddRefusalTexts<ReturnRefusalTexts>().AddRefusalTexts<PolicyRefusalTexts>().AddRefusalTexts<RefundTexts>().AddRefusalTexts<ApiTexts>();
        services.AddRefusalTexts<RefundScreenTexts>().AddRefusalTexts<ReconciliationTexts>().AddRefusalTexts<SettingsTexts>().AddRefusalTexts<AccountTexts>().AddRefusalTexts<MailScreenTexts>().AddRefusalTexts<PhotoTexts>().AddRefusalTexts<ConversationTexts>().AddRefusalTexts<PortalTexts>().AddRefusalTexts<FollowTexts>().AddRefusalTexts<WithdrawalTexts>().AddRefusalTexts<ExchangeTexts>().AddRefusalTexts<ProductTexts>();
        services.AddScoped<CurrentStaff>();
        services.AddScoped<WorkCounter>();
        return services;
    }

    /// <summary>Names the resource class that holds an area's refusal sentences, keyed by refusal code.</summary>
    public static IServiceCollection AddRefusalTexts<TTexts>(this IServiceCollection services) => services.AddSingleton(new RefusalSource(typeof(TTexts)));

    public static void MapScreens(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server =>
        {
            server.ContentSecurityFrameAncestorsPolicy = null;
            server.DisableWebSocketCompression = true;
        });
    }
}
