using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ReturnsDesk.Integrations.Payments.WeChat;

/// <summary>One signed call to WeChat Pay, API v3.</summary>
internal sealed class WeChatClient(IHttpClientFactory clients, IOptions<WeChatOptions> options, WeChatKeys keys, TimeProvider clock)
{
    private const string Json = "application/json";
    private const int NonceLength = 32;

    public async Task<WeChatAnswer> CallAsync(HttpMethod method, string path, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(options.Value.BaseAddress.TrimEnd('/') + path));
        var authorization = keys.Authorization(
            method.Method, request.RequestUri!.PathAndQuery, clock.GetUtcNow().ToUnixTimeSeconds(), RandomNumberGenerator.GetHexString(NonceLength), body);
        request.Headers.Authorization = new AuthenticationHeaderValue("WECHATPAY2-SHA256-RSA2048", authorization);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ReturnsDesk", "1.0"));
        request.Headers.Add("Wechatpay-Serial", keys.PlatformSerial);
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, Json);
        }

        using var client = clients.CreateClient(GatewayHttp.ClientOf(WeChatGateway.GatewayName));
        using var response = await client.SendAsync(request, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var signature = Signature(response.Headers);
        return new WeChatAnswer((int)response.StatusCode, AnswerJson.Object(bytes) ?? default)
        {
            IsSigned = signature is not null,
            IsProven = signature is not null && keys.Proves(signature, bytes),
            RetryAfter = GatewayCall.RetryAfter(response.Headers, clock),
        };
    }

    private static WeChatSignature? Signature(HttpResponseHeaders headers)
    {
        var signature = Value(headers, "Wechatpay-Signature");
        return signature.Length == 0
            ? null
            : new WeChatSignature(Value(headers, "Wechatpay-Serial"), Value(headers, "Wechatpay-Timestamp"), Value(headers, "Wechatpay-Nonce"), signature);
    }

    private static string Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var found) ? string.Join(',', found) : "";
}
