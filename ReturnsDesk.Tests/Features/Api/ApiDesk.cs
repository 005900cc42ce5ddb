using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.ApiKeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Api;

/// <summary>The whole app as a program sees it: a manager's key, returns whose goods came back, and what was answered.</summary>
public sealed class ApiDesk : IAsyncDisposable
{
    private const string CallHeader = "Idempotency-Key";
    private readonly DeskApplication _app;
    private readonly WebApplicationFactory<Program> _site;
    private int _numbers;

    private ApiDesk(DeskApplication app, int? callsPer10Seconds) =>
        (_app, _site) = (app, callsPer10Seconds is { } calls ? app.WithWebHostBuilder(builder => builder.UseSetting("Api:RequestsPer10Seconds", $"{calls}")) : app);

    public TestDb Database => _app.Database;
    public Actor Manager { get; private set; } = Actor.Automatic;

    /// <summary>A key of the manager with every scope.</summary>
    public string Key { get; private set; } = "";

    public static async Task<ApiDesk> OpenAsync(Engine engine, ReturnPolicy? policy = null, int? callsPer10Seconds = null)
    {
        var desk = new ApiDesk(await DeskApplication.InMemoryAsync(engine), callsPer10Seconds);
        await desk.Database.AddDefaultsAsync(policy);
        desk.Manager = await desk.Database.AddStaffAsync(Roles.Manager);
        desk.Key = await desk.KeyAsync(desk.Manager, [.. ApiScopes.All]);
        return desk;
    }

    public T Get<T>()
        where T : notnull => _site.Services.GetRequiredService<T>();

    /// <summary>A key with the rights of a person of <see cref="Staff"/>, made at the command line.</summary>
    public async Task<string> KeyAsync(Actor owner, params string[] scopes) =>
        (await Get<CreateApiKey>().ExecuteAsync(Actor.CommandLine, new ApiKeyDraft("shop", scopes, owner.Name))).Value!.Secret;

    /// <summary>A return whose goods came back as new; the number of it.</summary>
    public async Task<string> InspectedAsync(long priceMinor, ReturnPolicy? policy = null)
    {
        _numbers++;
        var order = new AnOrder().With("MUG-BLUE", 1, priceMinor).Numbered($"{1000 + _numbers}");
        return (await Database.AddAsync(new AReturn().Of(order).Under(policy ?? new ReturnPolicy()).Numbered(ReturnNumber.Of(2026, _numbers)).AlreadyInspected())).Number;
    }

    public Task<ApiReply> ProposeAsync(string number, string body = "{}", string? call = null, string? key = null) => PostAsync($"/api/v1/returns/{number}/refunds", body, call ?? Guid.NewGuid().ToString(), key);

    public Task<ApiReply> PostAsync(string address, string body, string? call, string? key = null) =>
        SendAsync(Request(HttpMethod.Post, address, key, call, new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }));

    public Task<ApiReply> GetAsync(string address, string? key = null) => SendAsync(Request(HttpMethod.Get, address, key, null, null));

    public async Task<ApiReply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var client = _site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            using var answer = await client.SendAsync(request);
            return new ApiReply(answer, await answer.Content.ReadAsStringAsync());
        }
    }

    /// <summary>With the manager's key, or <paramref name="key"/>; an empty one sends none.</summary>
    public HttpRequestMessage Request(HttpMethod method, string address, string? key, string? call, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        if ((key ?? Key) is { Length: > 0 } secret)
        {
            request.Headers.Add("Authorization", $"Bearer {secret}");
        }

        if (call is not null)
        {
            request.Headers.TryAddWithoutValidation(CallHeader, call);
        }

        return request;
    }

    public async Task<int> RefundsAsync()
    {
        await using var db = Database.Open();
        return await db.Refunds.CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!ReferenceEquals(_site, _app))
        {
            await _site.DisposeAsync();
        }

        await _app.DisposeAsync();
    }

}

/// <summary>What a program was answered, read whole.</summary>
public sealed class ApiReply(HttpResponseMessage answer, string body)
{
    public int Status { get; } = (int)answer.StatusCode;
    public string Body { get; } = body;
    public string ContentType { get; } = answer.Content.Headers.ContentType?.MediaType ?? "";
    public string Challenge { get; } = answer.Headers.WwwAuthenticate.ToString();
    public string? RetryAfter { get; } = answer.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null;
    public bool IsRepeat { get; } = answer.Headers.Contains("Idempotency-Replayed");
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    public string Code => Json.GetProperty("code").GetString()!;
    public string Sentence => Json.GetProperty("detail").GetString()!;
    public long Id => Json.GetProperty("id").GetInt64();

    public override string ToString() => $"{Status} {Body}";
}
