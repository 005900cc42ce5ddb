using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;
using ReturnsDesk.Components;

namespace ReturnsDesk.Hosting;

/// <summary>What every answer tells the browser it may do with it.</summary>
public static class ResponseHeaders
{
    public static HeaderPolicyCollection Policy { get; } = new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
        .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
        .AddCustomHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()")
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            // MudBlazor writes <style> elements and style attributes.
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddImgSrc().Self().Blob().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().Self();
            csp.AddObjectSrc().None();
            csp.AddFrameAncestors().None();
        });

    /// <summary>For what somebody once sent: opened on its own it is a page without any rights.</summary>
    public static HeaderPolicyCollection OfStoredFiles { get; } = new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
        .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddSandbox();
        });

    /// <summary>For pages of customers: no script at all, styles of ours only, and no word to other sites of where a reader comes from.</summary>
    public static HeaderPolicyCollection OfPortal { get; } = new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
        .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
        .AddCustomHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
        });

    public static HeaderPolicyCollection PolicyFor(HttpContext context)
    {
        var marks = context.GetEndpoint()?.Metadata;
        return marks?.GetMetadata<StoredFile>() is not null ? OfStoredFiles : marks?.GetMetadata<PortalPage>() is not null ? OfPortal : Policy;
    }

    /// <summary>Pages are never kept by the browser or a proxy: the next person at the machine must not find them with Back. What everybody may read says so itself.</summary>
    public static Task KeepNoPagesAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
                && context.GetEndpoint()?.Metadata.GetMetadata<PublicPage>() is null)
            {
                context.Response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
