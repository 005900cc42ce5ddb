using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>One webhook and what became of it. Status 0: nobody answered.</summary>
internal sealed record PostedNews(string Gateway, string Key, string DeliveryId, string Event, string Kind, int Attempts, int Status)
{
    public bool IsTaken => Status is >= 200 and < 300;
}

/// <summary>Posts news to the desk as gateways do: soon, more than once, in any order, again where it is not taken; and as forgers do.</summary>
internal sealed class NewsPoster(FakeGatewaySetup setup, ModeDraw modes, IHttpClientFactory clients) : IDisposable
{
    public const string Client = "webhooks";
    public const string Forged = "forged";
    private static readonly TimeSpan[] Again = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30)];
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Shuffled = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _stopped = new();
    private int _running;

    public string? Url { get; set; } = setup.WebhookUrl;
    public ConcurrentBag<PostedNews> Posted { get; } = [];

    /// <summary>Posts and delayed changes that are still to come.</summary>
    public int Running => Volatile.Read(ref _running);

    public void Tell(IDialect dialect, FakeRefund refund, bool isNew)
    {
        var mode = modes.News(refund.Key);
        if (Url is not { } url)
        {
            return;
        }

        foreach (var news in mode.Is(Mode.DropWebhook) ? [] : dialect.News(refund, isNew, isForged: false))
        {
            var copies = mode.Is(Mode.DuplicateWebhook) ? 1 + Math.Max(1, (int)mode.Number) : 1;
            for (var copy = 0; copy < copies; copy++)
            {
                var wait = mode.Is(Mode.ReorderWebhooks) ? Shuffled * modes.Fraction() : Soon;
                var kind = copy == 0 ? "first" : "copy";
                Later(wait, () => PostAsync(url, dialect, refund.Key, news, kind));
            }
        }

        if (mode.Is(Mode.ForgedWebhook))
        {
            var lie = refund with { Status = refund.Status == FakeStatus.Succeeded ? FakeStatus.Failed : FakeStatus.Succeeded };
            foreach (var news in dialect.News(lie, isNew: false, isForged: true))
            {
                Later(Soon, () => PostAsync(url, dialect, refund.Key, news, Forged));
            }
        }
    }

    public void Later(TimeSpan wait, Action change) => Later(wait, () =>
    {
        change();
        return Task.CompletedTask;
    });

    public void Dispose()
    {
        _stopped.Cancel();
        _stopped.Dispose();
    }

    private void Later(TimeSpan wait, Func<Task> work)
    {
        Interlocked.Increment(ref _running);
        _ = RunAsync(wait, work, _stopped.Token);
    }

    private async Task RunAsync(TimeSpan wait, Func<Task> work, CancellationToken stopped)
    {
        try
        {
            await Task.Delay(wait, setup.Clock, stopped);
            await work();
        }
        catch (OperationCanceledException)
        {
            // The gateway was stopped.
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private async Task PostAsync(string url, IDialect dialect, string key, NewsPost news, string kind)
    {
        var (attempts, status) = (1, await PostAsync(url, dialect, news));
        foreach (var wait in kind == Forged ? [] : Again)
        {
            if (status is >= 200 and < 300)
            {
                break;
            }

            await Task.Delay(wait, setup.Clock, _stopped.Token);
            (attempts, status) = (attempts + 1, await PostAsync(url, dialect, news));
        }

        Posted.Add(new PostedNews(dialect.Name, key, news.Id, news.Event, kind, attempts, status));
    }

    private async Task<int> PostAsync(string url, IDialect dialect, NewsPost news)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url.TrimEnd('/')}/{dialect.Name}") { Content = new ByteArrayContent(news.Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(news.ContentType);
        foreach (var (name, value) in news.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, _stopped.Token);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !_stopped.IsCancellationRequested)
        {
            return 0;
        }
    }
}
