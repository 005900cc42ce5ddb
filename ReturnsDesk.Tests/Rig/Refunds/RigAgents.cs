using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>What the desk promised: it said that it has this refund. Written down outside of the desk the moment it was said.</summary>
internal sealed record Ack(string Number, long RefundId, long TotalMinor);

/// <summary>
/// Agents that propose refunds until each is acknowledged, under one key each, whatever happens to the desk meanwhile. Every tenth proposes twice at once under one key, every
/// twentieth races a colleague for the same case under another.
/// </summary>
internal sealed class RigAgents(RigPlan plan, string address, string apiKey, IReadOnlyList<string> numbers) : IDisposable
{
    private readonly ConcurrentQueue<(int Index, string Number)> _todo = new(numbers.Select((number, index) => (index, number)));
    private readonly StreamWriter _log = new(Path.Combine(plan.Folder, "acks.jsonl")) { AutoFlush = true };
    private readonly HttpClient _client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(30), MaxConnectionsPerServer = 64 })
    {
        Timeout = TimeSpan.FromSeconds(20),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", apiKey) },
    };

    public ConcurrentBag<Ack> Acks { get; } = [];
    public ConcurrentBag<string> Problems { get; } = [];

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, plan.Agents).Select(_ => WorkAsync(cancellationToken)));

    public void Dispose()
    {
        _client.Dispose();
        _log.Dispose();
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && _todo.TryDequeue(out var job))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"rig-{plan.Seed}-{job.Index}");
            List<Task<Ack?>> posts = [ProposeAsync(job.Number, key, cancellationToken)];
            if (job.Index % 10 == 0)
            {
                posts.Add(ProposeAsync(job.Number, key, cancellationToken));
            }
            else if (job.Index % 20 == 1)
            {
                posts.Add(ProposeAsync(job.Number, key + "-race", cancellationToken));
            }

            var acks = (await Task.WhenAll(posts)).OfType<Ack>().Distinct().ToList();
            if (acks.Count != 1 && !cancellationToken.IsCancellationRequested)
            {
                Problems.Add($"{job.Number}: {acks.Count} different acknowledgements");
            }
        }
    }

    /// <summary>Null where the desk refused for good: a colleague was faster.</summary>
    private async Task<Ack?> ProposeAsync(string number, string key, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/api/v1/returns/{number}/refunds") { Content = JsonContent.Create(new { }) };
                request.Headers.Add("Idempotency-Key", key);
                using var answer = await _client.SendAsync(request, cancellationToken);
                if (answer.StatusCode == HttpStatusCode.Created)
                {
                    return Keep(number, await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));
                }

                if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
                {
                    return null;
                }

                if (answer.StatusCode is not (HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                {
                    Problems.Add($"{number}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
                    return null;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The desk is down: the same again, under the same key, once it is back.
            }

            await Task.Delay(100, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return null;
    }

    private Ack Keep(string number, JsonElement said)
    {
        var ack = new Ack(number, said.GetProperty("id").GetInt64(), said.GetProperty("totalMinor").GetInt64());
        lock (_log)
        {
            _log.WriteLine(JsonSerializer.Serialize(ack));
        }

        Acks.Add(ack);
        return ack;
    }
}
