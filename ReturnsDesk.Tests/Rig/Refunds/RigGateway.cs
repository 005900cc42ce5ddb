using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ReturnsDesk.Tests.Rig.Gateway;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>The fake gateway of a run, in a process of its own: it outlives the desk, and its book is the truth.</summary>
internal sealed class RigGateway : IAsyncDisposable
{
    private const int PerCall = 500;
    private readonly OwnProcess _process;
    private readonly HttpClient _client;

    private RigGateway(OwnProcess process, string address) => (_process, _client) = (process, new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) });

    public required IReadOnlyDictionary<string, string?> DeskSettings { get; init; }

    public static async Task<RigGateway> StartAsync(RigPlan plan, int deskPort)
    {
        var (keys, book, modes) = (Path.Combine(plan.Folder, "keys.json"), Path.Combine(plan.Folder, "book.jsonl"), Path.Combine(plan.Folder, "modes.json"));
        var secrets = GatewayKeys.LoadOrCreate(keys);
        await File.WriteAllTextAsync(modes, RigPlan.Faults);
        var started = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] arguments =
        [
            "gateway", "--keys", keys, "--book", book, "--modes", modes, "--seed", plan.Seed.ToString(CultureInfo.InvariantCulture), "--hold", "1.5",
            "--webhooks", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{deskPort}/webhooks/payments"),
        ];
        var process = OwnProcess.Start("ReturnsDesk.Tests.dll", arguments, new Dictionary<string, string?>(), Path.Combine(plan.Folder, "gateway-errors.log"), line =>
        {
            if (line.StartsWith("gateway ", StringComparison.Ordinal))
            {
                started.TrySetResult(line.Split(' ')[1]);
            }
        });
        var address = await started.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return new RigGateway(process, address) { DeskSettings = secrets.DeskSettings(address) };
    }

    public async Task RegisterAsync(IEnumerable<RigPayment> payments)
    {
        foreach (var part in payments.Chunk(PerCall))
        {
            using var answer = await _client.PostAsJsonAsync("/control/payments", part);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>From now on it behaves.</summary>
    public async Task HealAsync()
    {
        using var answer = await _client.PostAsJsonAsync("/control/modes", new ModeTable());
        answer.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<BookLine>> BookAsync() => (await _client.GetFromJsonAsync<List<BookLine>>("/control/book"))!;

    /// <summary>What it told the desk by webhook, and what the desk answered.</summary>
    public async Task<IReadOnlyList<PostedNews>> ToldAsync() => (await _client.GetFromJsonAsync<ToldNews>("/control/webhooks"))!.Posted;

    public async Task<IReadOnlyDictionary<string, int>> FaultsAsync() => (await _client.GetFromJsonAsync<Dictionary<string, int>>("/control/drawn", JsonSerializerOptions.Web))!;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
    }

    private sealed record ToldNews(IReadOnlyList<PostedNews> Posted);
}
