using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ReturnsDesk.Account.SecondStep;
using ReturnsDesk.Components;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>People: Identity, cookies, one policy per permission.</summary>
public static class AccountSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("ReturnsDesk").PersistKeysToDbContext<ReturnsDb>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<StaffUser>(StaffRules.Apply)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<ReturnsDb>()
            .AddSignInManager<StaffSignInManager>()
            .AddClaimsPrincipalFactory<StaffClaimsFactory>()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        services.Configure<SecurityStampValidatorOptions>(validator => validator.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddCookies(configuration);
        services.AddPermissionPolicies();
        services.AddSingleton<StaffStamps>();
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddScoped<CircuitHandler, CircuitGuard>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<SignInNotes>();
        services.AddScoped<SignIn>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<SignInByCode>().AddScoped<OwnPassword>().AddScoped<OwnSecondFactor>().AddSingleton<DemoCodes>();
        services.AddScoped<CreateFirstAdmin>();
        services.AddScoped<CreateDemoPeople>();
        return services;
    }

    /// <summary>A policy is named like its permission; without one, a page is for people who are signed in.</summary>
    public static IServiceCollection AddPermissionPolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var permission in Permissions.All)
        {
            authorization.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.Holds(permission)));
        }

        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
