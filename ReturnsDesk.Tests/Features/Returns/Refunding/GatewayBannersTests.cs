using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class GatewayBannersTests : ScreenTest, IAsyncLifetime
{
    private readonly ScriptedGateway _gateway = new("scripted");
    private RefundDesk _desk = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await RefundDesk.OpenAsync(Engine.Sqlite, null, _gateway);
        Services.AddSingleton(_desk.Get<ResumeGateway>());
        _gateway.AnswersSends(GatewayOutcome.Blocked);
        await _desk.ProposedAsync(_desk.Agent, await _desk.InspectedAsync(new AnOrder().With("MUG-BLUE", 1, 4500).Through("scripted")));
        await _desk.SendAsync();
        Clock.SetUtcNow(_desk.Database.Clock.GetUtcNow());
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task A_stopped_gateway_says_since_when_why_and_what_to_do_and_is_resumed_by_one_click()
    {
        var banner = await ShowAsync(_desk.Finance, Roles.Finance);

        Assert.Equal("Nothing is sent to scripted: it has not accepted our credentials since 13:00:11. Correct its keys in the configuration, then resume it. Nothing is lost meanwhile.", banner.Find(".rest-words p").TextContent);
        Assert.Equal(("It says: said so", "1 waiting"), (banner.FindAll(".rest-words p")[1].TextContent, banner.Find(".rest-waiting").TextContent));

        await banner.Find("button").ClickAsync(new());

        Assert.Empty(await _desk.Get<ReadRestingGateways>().ReadAsync(_desk.Finance));
    }

    [Fact]
    public async Task Who_may_not_send_may_not_resume_and_reads_why()
    {
        var banner = await ShowAsync(_desk.Agent, Roles.Agent);

        await banner.Find("button").ClickAsync(new());

        Assert.StartsWith("Your role does not allow this.", banner.Find("#" + banner.Find("button").GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
        Assert.Single(await _desk.Get<ReadRestingGateways>().ReadAsync(_desk.Finance));
    }

    [Fact]
    public void A_paused_gateway_says_until_when()
    {
        SignIn(Roles.Agent);

        var banner = Render<GatewayBanners>(part => part.Add(p => p.Resting, [new GatewayRest("alipay", null, null, Clock.GetUtcNow().UtcDateTime.AddSeconds(30), 2)]));

        Assert.Equal("Alipay asked to be left alone until 13:00:41. Sending goes on by itself after that.", banner.Find(".rest-words").TextContent.Trim());
    }

    private async Task<IRenderedComponent<GatewayBanners>> ShowAsync(Actor person, string role)
    {
        SignIn(role);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, person.Id));
        var resting = await _desk.Get<ReadRestingGateways>().ReadAsync(person);
        return Render<GatewayBanners>(part => part.Add(p => p.Resting, resting));
    }
}
