using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Account;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Account;

public sealed class SetUpTests : IDisposable
{
    private readonly EmptyDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_first_administrator_is_created_once_and_the_page_closes()
    {
        using var visitor = _desk.Visitor();
        Assert.True((await visitor.GetAsync(new Uri("/account/sign-in", UriKind.Relative))).IsRedirectTo("/account/set-up"));

        var created = await SubmitAsync(visitor, _desk.Services.GetRequiredService<FirstStart>().Code);

        Assert.True(created.IsRedirectTo("/"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri("/account/set-up", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_passer_by_without_the_code_cannot_claim_the_desk()
    {
        using var visitor = _desk.Visitor();

        var answer = await SubmitAsync(visitor, "12345678x");

        Assert.Contains("account.wrong-set-up-code", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SubmitAsync(HttpClient visitor, string code) => visitor.SubmitAsync(
        "/account/set-up", "set-up", ("Input.Code", code), ("Input.Name", "Ada Byron"), ("Input.Email", "ada@example.com"), ("Input.Password", "four words in a row"));

    private sealed class EmptyDesk : RunningDesk
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Environment", "Production");
            builder.UseEnvironment("Production");
        }
    }
}
