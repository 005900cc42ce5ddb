using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Features.Mailing.Inbox;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Features.Portal.Finding;
using ReturnsDesk.Features.Portal.Following;
using ReturnsDesk.Features.Portal.Ordering;
using ReturnsDesk.Features.Portal.Withdrawal;

namespace ReturnsDesk.Features.Portal;

/// <summary>The pages of customers: whole documents of their own, without a circuit and without a script.</summary>
public static class PortalSetup
{
    /// <summary>Short, so that a published policy is read by everybody within a minute.</summary>
    private const string Kept = "public, max-age=60";

    public static IServiceCollection AddPortal(this IServiceCollection services) =>
        services.AddSingleton<ICustomerReplies, MailedReplies>().AddTransient<CustomerSentence>().AddSingleton<ReceiptCookie>().AddFollowing();

    public static void MapPortal(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DeskUrls.PublicPolicy, ShowPolicyAsync).AllowAnonymous().WithMetadata(new PublicPage(), new PortalPage());
        var open = routes.MapGroup(PortalUrls.Root).AllowAnonymous().DisableAntiforgery().WithMetadata(new PortalPage()).AddEndpointFilter(PortalGate.OpenAsync);
        open.MapFinding();
        open.MapWithdrawal();
        open.MapKeeping();
        var proven = open.MapGroup("").AddEndpointFilter(PortalGate.ProvenAsync);
        proven.MapApplying();
        proven.MapFollowing();
        routes.MapSecretAddresses();
    }

    private static async Task<RazorComponentResult> ShowPolicyAsync(HttpContext context, ReadPublicPolicy read, CancellationToken cancellationToken)
    {
        var policy = await read.ReadAsync(Actor.Automatic, cancellationToken);
        context.Features.Set(new PortalVisit(policy.MerchantName, null, null));
        context.Response.Headers.CacheControl = Kept;
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        return new RazorComponentResult<PolicyDocument>(new Dictionary<string, object?> { [nameof(PolicyDocument.View)] = policy });
    }
}
