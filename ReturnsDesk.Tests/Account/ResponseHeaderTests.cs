using System.Net;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Account;

public sealed class ResponseHeaderTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    [Fact]
    public async Task Pages_may_run_our_own_scripts_only_and_are_not_kept()
    {
        using var visitor = desk.Visitor();

        var answer = await visitor.GetAsync(new Uri("/account/sign-in", UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_foreign_page_cannot_open_the_circuit()
    {
        using var visitor = desk.Visitor();
        visitor.DefaultRequestHeaders.Add("Origin", "https://evil.example");

        var answer = await visitor.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
