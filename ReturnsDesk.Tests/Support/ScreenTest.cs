using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;
using ReturnsDesk.Account;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Layout;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Support;

/// <summary>Renders components as the app would: MudBlazor, words, policies, a person, a still clock. Culture is English unless a test says otherwise.</summary>
public abstract class ScreenTest : BunitContext, IAsyncLifetime
{
    protected static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;
    private readonly CultureInfo _beforeUI = CultureInfo.CurrentUICulture;

    static ScreenTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(10);

    protected ScreenTest()
    {
        Speak("en");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddWords();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<MerchantZone>();
        Services.AddTransient<RefusalSentence>();
        Services.AddScoped<CurrentStaff>();
        Services.AddScoped<WorkCounter>();
        Services.AddRefusalTexts<AccountTexts>().AddRefusalTexts<ReturnRefusalTexts>().AddRefusalTexts<RefundTexts>().AddRefusalTexts<ConversationTexts>();
        Authorization = this.AddAuthorization();
        Services.AddPermissionPolicies();
    }

    protected FakeTimeProvider Clock { get; } = new(Monday);

    protected BunitAuthorizationContext Authorization { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_before, _beforeUI);
    }

    /// <summary>Signs a person in with these roles, and with the permissions the roles bundle.</summary>
    protected void SignIn(params string[] roles)
    {
        Authorization.SetAuthorized("somebody@example.com");
        Authorization.SetRoles(roles);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, "staff-1"), new Claim(StaffClaims.DisplayName, "Ada Byron"));
        Authorization.SetPolicies([.. Permissions.All.Where(permission => Roles.Allow(roles, permission))]);
    }

    protected static void Speak(string culture) =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(culture), CultureInfo.GetCultureInfo(culture));
}
