using Microsoft.AspNetCore.Diagnostics;
using ReturnsDesk.Account;
using ReturnsDesk.Components;

namespace ReturnsDesk.Hosting;

/// <summary>The way of a request, in order.</summary>
public static class Pipeline
{
    public static void UseDesk(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler($"{DeskUrls.Status}/500", createScopeForErrors: true);
        }

        if (app.Configuration["PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true)
        {
            app.UseHsts();
        }

        app.UseSecurityHeaders();
        app.Use(ResponseHeaders.KeepNoPagesAsync);
        app.Use(SameOriginSockets.CheckAsync);
        app.UseStatusCodePagesWithReExecute(DeskUrls.Status + "/{0}", createScopeForStatusCodePages: true);
        app.Use(PlainApiAnswersAsync);
        app.UseRequestLocalization(languages => languages
            .SetDefaultCulture(AccountEndpoints.Cultures[0])
            .AddSupportedCultures(AccountEndpoints.Cultures)
            .AddSupportedUICultures(AccountEndpoints.Cultures));
        app.Use(ApiFront.GuardAsync);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
    }

    /// <summary>A program that asks the API gets the status code, not our not-found page.</summary>
    private static Task PlainApiAnswersAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }
}
