using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReturnsDesk.Tests.Rig.Gateway.Alipay;

/// <summary><c>/alipay/gateway.do</c>: one address for all methods, told apart by a parameter; every call is checked against the merchant's public key.</summary>
internal sealed class AlipayEndpoints(FakeGatewaySetup setup, AlipayDialect dialect, RefundBook book, SendFlow flow)
{
    private const string Yuan = "CNY";

    public void Map(IEndpointRouteBuilder app) => app.MapPost("/alipay/gateway.do", HandleAsync);

    private async Task HandleAsync(HttpContext context)
    {
        var form = (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString());
        var method = form.GetValueOrDefault("method") ?? "";
        if (!IsTrusted(form))
        {
            await dialect.Error(FakeError.NotTrusted, method).WriteAsync(context);
            return;
        }

        using var content = JsonDocument.Parse(form["biz_content"]);
        var order = Order(content.RootElement);
        if (method == AlipayDialect.Refund)
        {
            await flow.HandleAsync(context, dialect, order);
        }
        else if (method == AlipayDialect.Query)
        {
            await flow.AskedAsync(context, dialect, order, mode => Asked(order, mode));
        }
        else
        {
            await dialect.Failure("error", "40001", "Missing Required Arguments", "isv.invalid-method", "不存在的方法名").WriteAsync(context);
        }
    }

    private Reply Asked(RefundOrder question, Mode mode) =>
        book.CurrencyOf(dialect.Name, question.Payment) is null ? dialect.Error(FakeError.UnknownPayment, AlipayDialect.Query)
        : dialect.Asked(book.Find(dialect.Name, question.Key) is { } refund ? SendFlow.Shown(refund, mode) : null);

    private RefundOrder Order(JsonElement content)
    {
        var payment = content.TryGetProperty("trade_no", out var own) ? own.GetString()! : content.GetProperty("out_trade_no").GetString()!;
        var amount = content.TryGetProperty("refund_amount", out var text) ? decimal.Parse(text.GetString()!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
        return new RefundOrder(dialect.Name, content.GetProperty("out_request_no").GetString()!, payment, (long)(amount * 100), Yuan, $"{payment}|{amount}");
    }

    private bool IsTrusted(Dictionary<string, string> form)
    {
        var signed = string.Join('&', form.Where(field => field.Key != "sign" && field.Value.Length > 0).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"));
        return form.GetValueOrDefault("app_id") == setup.Keys.AlipayAppId && form.GetValueOrDefault("sign_type") == "RSA2"
            && DateTime.TryParseExact(form.GetValueOrDefault("timestamp"), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && FakeKeys.Verify(setup.Keys.AlipayMerchant.Public, signed, form.GetValueOrDefault("sign") ?? "");
    }
}
