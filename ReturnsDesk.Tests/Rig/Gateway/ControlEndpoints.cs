using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReturnsDesk.Tests.Rig.Gateway.Alipay;
using ReturnsDesk.Tests.Rig.Gateway.Stripe;
using ReturnsDesk.Tests.Rig.Gateway.WeChat;

namespace ReturnsDesk.Tests.Rig.Gateway;

internal sealed record CapturedPayment(string Gateway, string Reference, long Captured, string Currency);

internal sealed record OutsideRefund(string Gateway, string Payment, long Amount, string Currency);

internal sealed record ForcedModes(string Key, string On, string[] Modes);

internal sealed record SettleOrder(string Gateway, string Key, string Status);

internal sealed record WebhookAddress(string? Url);

/// <summary><c>/control</c>: what a test or a driver may do, and the book to compare with.</summary>
internal sealed class ControlEndpoints(RefundBook book, ModeDraw modes, NewsPoster poster, StripeDialect stripe, AlipayDialect alipay, WeChatDialect wechat)
{
    public void Map(IEndpointRouteBuilder app)
    {
        var control = app.MapGroup("/control");
        control.MapGet("/book", book.Lines);
        control.MapGet("/drawn", () => modes.Drawn);
        control.MapGet("/webhooks", () => new { poster.Running, Posted = poster.Posted.ToArray() });
        control.MapPost("/webhooks", (WebhookAddress address) => poster.Url = address.Url);
        control.MapPost("/modes", (ModeTable table) => Done(() => modes.Use(table)));
        control.MapPost("/force", (ForcedModes forced) => Done(() => modes.Force(forced.On, forced.Key, forced.Modes)));
        control.MapPost("/payments", (CapturedPayment[] payments) => Done(() =>
            Array.ForEach(payments, payment => book.Register(payment.Gateway, payment.Reference, payment.Captured, payment.Currency))));
        control.MapPost("/refund-outside", RefundOutside);
        control.MapPost("/settle", Settle);
    }

    private IResult RefundOutside(OutsideRefund outside)
    {
        var (made, error) = book.Execute(new RefundOrder(outside.Gateway, "", outside.Payment, outside.Amount, outside.Currency, ""), FakeStatus.Succeeded, isOutside: true);
        if (made is null)
        {
            return Results.UnprocessableEntity(error.ToString());
        }

        poster.Tell(Dialect(outside.Gateway), made, isNew: true);
        return Results.Ok(made.Id);
    }

    /// <summary>What takes days at a gateway: a refund is settled, or taken back, now.</summary>
    private IResult Settle(SettleOrder order)
    {
        if (book.Find(order.Gateway, order.Key) is not { } refund || !Enum.TryParse<FakeStatus>(order.Status, out var status))
        {
            return Results.NotFound();
        }

        poster.Tell(Dialect(order.Gateway), book.Settle(refund, status), isNew: false);
        return Results.Ok();
    }

    private IDialect Dialect(string gateway) => gateway switch
    {
        "stripe" => stripe,
        "alipay" => alipay,
        "wechat" => wechat,
        _ => throw new ArgumentOutOfRangeException(nameof(gateway), gateway, "No such gateway."),
    };

    private static IResult Done(Action action)
    {
        action();
        return Results.Ok();
    }
}
