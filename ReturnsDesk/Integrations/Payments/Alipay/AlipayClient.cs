using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ReturnsDesk.Integrations.Payments.Alipay;

/// <summary>One signed call to Alipay's gateway (opendocs.alipay.com, common parameters): a form with the business content as JSON in it.</summary>
internal sealed class AlipayClient(IHttpClientFactory clients, IOptions<AlipayOptions> options, AlipayKeys keys, TimeProvider clock)
{
    /// <summary>Alipay reads and writes times of China, which has one zone and no summer time.</summary>
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public async Task<AlipayAnswer> CallAsync(string method, IReadOnlyDictionary<string, object> content, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(Signed(method, content));
        using var client = clients.CreateClient(GatewayHttp.ClientOf(AlipayGateway.GatewayName));
        using var response = await client.PostAsync(new Uri(options.Value.BaseAddress), form, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return AlipayAnswer.Read((int)response.StatusCode, bytes, method, keys.Alipays) with { RetryAfter = GatewayCall.RetryAfter(response.Headers, clock) };
    }

    private Dictionary<string, string> Signed(string method, IReadOnlyDictionary<string, object> content)
    {
        var parameters = new Dictionary<string, string>
        {
            ["app_id"] = keys.AppId,
            ["method"] = method,
            ["format"] = "JSON",
            ["charset"] = "utf-8",
            ["sign_type"] = "RSA2",
            ["timestamp"] = clock.GetUtcNow().ToOffset(China).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ["version"] = "1.0",
            ["biz_content"] = JsonSerializer.Serialize(content),
        };
        parameters["sign"] = keys.Ours.Sign(AlipayKeys.SignedText(parameters));
        return parameters;
    }
}
