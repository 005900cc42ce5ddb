using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReturnsDesk.Tests.Rig.Gateway.WeChat;

/// <summary><c>/wechat/v3/refund/domestic/refunds</c>: create and query, every call checked against the merchant's public key.</summary>
internal sealed partial class WeChatEndpoints(FakeGatewaySetup setup, WeChatDialect dialect, RefundBook book, SendFlow flow)
{
    private const string Path = "/wechat/v3/refund/domestic/refunds";
    private const long ToleranceSeconds = 300;

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, CreateAsync);
        app.MapGet(Path + "/{key}", QueryAsync);
    }

    private async Task CreateAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        using var content = JsonDocument.Parse(body);
        var order = Order(content.RootElement, body);
        if (IsTrusted(context.Request, body))
        {
            await flow.HandleAsync(context, dialect, order);
        }
        else
        {
            await dialect.Error(FakeError.NotTrusted, order).WriteAsync(context);
        }
    }

    private async Task QueryAsync(HttpContext context, string key)
    {
        var question = new RefundOrder(dialect.Name, key, "", 0, "", "");
        if (!IsTrusted(context.Request, ""))
        {
            await dialect.Error(FakeError.NotTrusted, question).WriteAsync(context);
            return;
        }

        await flow.AskedAsync(context, dialect, question, mode =>
            book.Find(dialect.Name, key) is { } refund ? dialect.Sent(SendFlow.Shown(refund, mode), isNew: false) : dialect.NoRefund);
    }

    private RefundOrder Order(JsonElement content, string body)
    {
        var amount = content.GetProperty("amount");
        var payment = content.TryGetProperty("transaction_id", out var own) ? own.GetString()! : content.GetProperty("out_trade_no").GetString()!;
        return new RefundOrder(dialect.Name, content.GetProperty("out_refund_no").GetString()!, payment, amount.GetProperty("refund").GetInt64(), amount.GetProperty("currency").GetString()!, body);
    }

    private bool IsTrusted(HttpRequest request, string body)
    {
        var match = Authorization().Match(request.Headers.Authorization.ToString());
        return match.Success && match.Groups["mchid"].Value == setup.Keys.WeChatMerchantId && match.Groups["serial"].Value == setup.Keys.WeChatMerchantSerial
            && long.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(setup.Clock.GetUtcNow().ToUnixTimeSeconds() - seconds) <= ToleranceSeconds
            && FakeKeys.Verify(
                setup.Keys.WeChatMerchant.Public,
                $"{request.Method}\n{request.PathBase}{request.Path}{request.QueryString}\n{match.Groups["time"].Value}\n{match.Groups["nonce"].Value}\n{body}\n",
                match.Groups["signature"].Value);
    }

    [GeneratedRegex("^WECHATPAY2-SHA256-RSA2048 mchid=\"(?<mchid>\\d+)\",nonce_str=\"(?<nonce>\\w+)\",timestamp=\"(?<time>\\d+)\",serial_no=\"(?<serial>\\w+)\",signature=\"(?<signature>[^\"]+)\"$")]
    private static partial Regex Authorization();
}
