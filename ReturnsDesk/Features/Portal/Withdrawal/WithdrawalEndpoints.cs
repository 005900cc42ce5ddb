using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Withdrawing;

namespace ReturnsDesk.Features.Portal.Withdrawal;

/// <summary>The withdrawal function: say it, confirm it, get it acknowledged. No login, no reason, no photo; whether an order exists is never told.</summary>
internal static class WithdrawalEndpoints
{
    private const string Confirm = "confirm";
    private const string Change = "change";

    public static void MapWithdrawal(this RouteGroupBuilder portal)
    {
        portal.MapGet("/withdraw", BeginAsync);
        portal.MapPost("/withdraw", GoOnAsync);
        portal.MapGet("/withdraw/received", ShowReceiptAsync);
    }

    private static async Task<IResult> BeginAsync(HttpContext http, bool? other, ReadWithdrawable read, CancellationToken cancellationToken) =>
        await FormAsync(http, WithdrawalForm.Begin(other == true ? null : PortalPages.VisitOf(http).Guest), [], read, cancellationToken);

    private static async Task<IResult> GoOnAsync(HttpContext http, ReadWithdrawable read, ReceiveWithdrawal receive, ReceiptCookie cookie, CancellationToken cancellationToken)
    {
        var posted = await http.Request.ReadFormAsync(cancellationToken);
        var form = WithdrawalForm.Read(posted, PortalPages.VisitOf(http).Guest);
        var step = posted["step"].ToString();
        if (form.IsProven && form.Units.Count > 0 && step != Confirm)
        {
            form = form.Choosing(await read.ReadAsync(PortalPages.GuestOf(http).OrderId, cancellationToken));
        }

        var culture = CultureInfo.CurrentUICulture.Name;
        var (said, lacks, text) = CheckWithdrawal.Look(form.Typed, culture);
        if (step == Change || text is null || form.ChoseNothing)
        {
            return await FormAsync(http, form, step == Change ? [] : form.ChoseNothing ? [.. lacks, new Refusal("withdrawal.units") { Field = "Units" }] : lacks, read, cancellationToken);
        }

        if (step != Confirm)
        {
            return PortalPages.Show<ConfirmWithdrawalPage>(http, new { Form = form with { Typed = said }, Text = text });
        }

        var received = await receive.ExecuteAsync(
            form.IsProven ? PortalPages.GuestOf(http).OrderId : null,
            new WithdrawalSending(said, culture) { FormKey = form.Key, From = PortalAddress.Of(http), Units = form.Units },
            cancellationToken);
        if (received.Value is not { } receipt)
        {
            var status = received.Refusal!.Code.StartsWith("withdrawal.too-many", StringComparison.Ordinal) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
            return PortalPages.Show<ConfirmWithdrawalPage>(http, new { Form = form with { Typed = said }, Text = text, received.Refusal }, status);
        }

        cookie.Give(http, receipt);
        return PortalPages.Go(PortalUrls.WithdrawalReceived);
    }

    private static async Task<IResult> ShowReceiptAsync(HttpContext http, ReceiptCookie cookie, ReadReceipt read, CancellationToken cancellationToken) =>
        cookie.Read(http) is { } given && await read.ReadAsync(Actor.Customer(""), given.Reference, given.IsMailed, cancellationToken) is { } receipt
            ? PortalPages.Show<WithdrawalReceivedPage>(http, new { Receipt = receipt })
            : PortalPages.Go(PortalUrls.Withdraw);

    private static async Task<IResult> FormAsync(HttpContext http, WithdrawalForm form, IReadOnlyList<Refusal> lacks, ReadWithdrawable read, CancellationToken cancellationToken)
    {
        var lines = form.IsProven ? await read.ReadAsync(PortalPages.GuestOf(http).OrderId, cancellationToken) : [];
        return PortalPages.Show<WithdrawPage>(http, new { Form = form, Lines = lines, Lacks = lacks }, lacks.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
