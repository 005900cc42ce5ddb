using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Signals;
using ReturnsDesk.Features.Returns.Signals.Showing;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Signals;

public sealed class SignalScreensTests : ScreenTest
{
    private static readonly SignalLevelRow Past = new(SignalKind.ParcelClaims, 2, 5, 2, 1, 6, 1);

    [Theory]
    [InlineData("en", "Claim no. 3 within twelve months that a parcel never came or was empty.", "In the past 5 of 7 decided requests like this turned out bad (71 %;", "It also marked 1 good customer.")]
    [InlineData("zh-CN", "十二个月内第 3 次声称未收到包裹或空包裹。", "以往此类已有结果的 7 个申请中，5 个结果不良（71 %；", "同时误伤 1 位好顾客。")]
    public void A_signal_that_is_on_says_why_and_how_often_it_is_right(string culture, string why, string past, string good)
    {
        Speak(culture);

        var panel = Show(View([new CaseSignal(SignalKind.ParcelClaims, 3, 2, Past), new CaseSignal(SignalKind.ReturnShare, 0.9, 2, null)]));

        Assert.Equal(why, panel.Find(".signal-on strong").TextContent);
        Assert.Contains(past, panel.Find(".signal-on small").TextContent, StringComparison.Ordinal);
        Assert.Contains(good, panel.Find(".signal-on small").TextContent, StringComparison.Ordinal);
        Assert.Single(panel.FindAll(".signal-on"));
    }

    [Fact]
    public void Linked_accounts_are_named_with_what_they_share()
    {
        var view = View([new CaseSignal(SignalKind.LinkedAccounts, 1, 1, null)]) with { Linked = [new LinkedAccountView(7, "Kim Two", "shop", [LinkKind.Email, LinkKind.Phone], 2, "R26-00000002-2")] };

        var panel = Show(view);

        Assert.Contains("same e-mail, same phone", panel.Find(".signal-accounts").TextContent, StringComparison.Ordinal);
        Assert.Equal("/returns/R26-00000002-2", panel.Find(".signal-accounts a").GetAttribute("href"));
        Assert.Contains("No request like this was decided in the past", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_by_law_shows_no_signal()
    {
        var panel = Show(View([new CaseSignal(SignalKind.ParcelClaims, 3, 2, Past)]) with { Kind = ReturnKind.Withdrawal });

        Assert.Empty(panel.FindAll(".signal-on"));
        Assert.Contains("statutory right", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_runs_the_back_test_and_chooses_and_an_agent_reads()
    {
        await using var room = await SignalRoom.OpenAsync(Engine.Sqlite);
        await room.AskAsync(await room.BuyAsync(await room.BuyerAsync("Kim", "kim@example.test"), 3, daysAgo: 30), 1, daysAgo: 20, "not-delivered", ReturnKind.RefundOnly, SignalRoom.Reject);
        Services.AddSingleton(room.Desk.Get<ReadSignals>()).AddSingleton(room.Desk.Get<ChooseSignalLevel>()).AddSingleton(room.Desk.Get<BackTestSignals>());
        Services.AddRefusalTexts<PolicyRefusalTexts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var page = Page(room.Desk.Manager, Roles.Manager);
        Assert.Contains("Not tried on the past yet", page.Markup, StringComparison.Ordinal);

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".signal-chosen").Count));
        Assert.Contains("1 request: 1 turned out bad", page.Markup, StringComparison.Ordinal);
        await page.FindAll("input[name=signal-ParcelClaims]")[0].ChangeAsync(new() { Value = "on" });

        page.WaitForAssertion(() => Assert.Equal("Saved", page.Find(".saved").TextContent));
        Assert.Equal(1, (await room.Desk.Get<ReadSignals>().ReadAsync(room.Desk.Agent)).Levels[SignalKind.ParcelClaims]);
        var agents = Page(room.Desk.Agent, Roles.Agent);
        Assert.Empty(agents.FindAll("form"));
        Assert.Empty(agents.FindAll("input[type=radio]"));
        Assert.Equal(3, agents.FindAll(".signal-chosen").Count);
    }

    private static CaseSignalsView View(IReadOnlyList<CaseSignal> signals) =>
        new(ReturnKind.Return, new CustomerStanding(new UnitCounts(12, 2), 3, 1), [], new SharePrior(0.2, 20), signals);

    private IRenderedComponent<CaseSignals> Show(CaseSignalsView view)
    {
        SignIn(Roles.Agent);
        return Render<CaseSignals>(parameters => parameters.Add(panel => panel.View, view));
    }

    private IRenderedComponent<SignalsPage> Page(Actor actor, string role)
    {
        SignIn(role);
        Authorization.SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, actor.Id), new System.Security.Claims.Claim(StaffClaims.DisplayName, actor.Name));
        return Render<SignalsPage>();
    }
}
