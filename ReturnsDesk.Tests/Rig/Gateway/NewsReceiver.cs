using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Integrations.Payments;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>An endpoint like the desk's: reads news with the adapters, answers 401 to what is not proven.</summary>
internal sealed class NewsReceiver : IAsyncDisposable
{
    private readonly GatewayRig _rig;
    private readonly WebApplication _app;

    private NewsReceiver(GatewayRig rig, WebApplication app) => (_rig, _app) = (rig, app);

    public string Url => _app.Urls.First() + "/webhooks/payments";
    public ConcurrentBag<GatewayNews> Read { get; } = [];

    public static async Task<NewsReceiver> StartAsync(GatewayRig rig)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new NewsReceiver(rig, builder.Build());
        receiver._app.MapPost("/webhooks/payments/{gateway}", receiver.ReceiveAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Lets the clock of both go on until the fake has nothing more to post.</summary>
    public async Task UntilQuietAsync()
    {
        while (_rig.Fake.Poster.Running > 0)
        {
            _rig.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(20);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpContext context, string gateway)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
        var result = _rig.News(gateway).Read(new GatewayDelivery(headers, body.ToArray(), _rig.Now));
        if (result.Value is not { } news)
        {
            return Results.Unauthorized();
        }

        Read.Add(news);
        return Results.Ok();
    }
}
