using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing.Inbox;
using ReturnsDesk.Features.Policies;

namespace ReturnsDesk.Features.Portal;

/// <summary>The pages of customers: whole documents of their own, without a circuit and without a script.</summary>
public static class PortalSetup
{
    /// <summary>Short, so that a published policy is read by everybody within a minute.</summary>
    private const string Kept = "public, max-age=60";

    public static IServiceCollection AddPortal(this IServiceCollection services) => services.AddSingleton<ICustomerReplies, MailedReplies>();

    public static void MapPublicPolicy(this IEndpointRouteBuilder routes) =>
        routes.MapGet(DeskUrls.PublicPolicy, ShowPolicyAsync).AllowAnonymous().WithMetadata(new PublicPage());

    private static async Task<RazorComponentResult> ShowPolicyAsync(HttpContext context, ReadPublicPolicy read, CancellationToken cancellationToken)
    {
        var policy = await read.ReadAsync(Actor.Automatic, cancellationToken);
        context.Response.Headers.CacheControl = Kept;
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        return new RazorComponentResult<PolicyDocument>(new Dictionary<string, object?> { [nameof(PolicyDocument.View)] = policy });
    }
}
