namespace ReturnsDesk.Integrations.Payments;

/// <summary>
/// How the desk speaks to gateways: no redirects, no proxy of the environment, no cookies, bounded in time and size, and above all no retry below
/// the sender: a hidden second send is one that nobody recorded.
/// </summary>
internal static class GatewayHttp
{
    public const int LongestAnswer = 1024 * 1024;
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    private const double PresetSeconds = 20;
    private const double LongestSeconds = 20;

    /// <summary>How long a call may take, <c>Payments:TimeoutSeconds</c>: 0.5 to 20, preset 20. The sender's lease counts on no call lasting longer.</summary>
    /// <exception cref="InvalidOperationException">The setting is out of range.</exception>
    public static TimeSpan TimeoutFrom(IConfiguration payments) => payments.GetValue("TimeoutSeconds", PresetSeconds) is >= 0.5 and <= LongestSeconds and var seconds
        ? TimeSpan.FromSeconds(seconds)
        : throw new InvalidOperationException($"Payments:TimeoutSeconds is '{payments["TimeoutSeconds"]}'. It can be 0.5 to 20.");

    /// <summary>The name of a gateway's client at the <see cref="IHttpClientFactory"/>.</summary>
    public static string ClientOf(string gateway) => "payments-" + gateway;

    /// <summary>Loggers are left out: addresses and headers of these calls carry numbers of payments and signatures.</summary>
    public static void AddGatewayClient(this IServiceCollection services, string gateway, TimeSpan timeout) => services
        .AddHttpClient(ClientOf(gateway), client => (client.Timeout, client.MaxResponseContentBufferSize) = (timeout, LongestAnswer))
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .AddHttpMessageHandler(() => new WholeAnswers())
        .RemoveAllLoggers();

    /// <summary>Reads an answer to its end, or to the bound, before anybody sees it: the time limit then covers the body too, and a library cannot read without bound.</summary>
    private sealed class WholeAnswers : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
