using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Features.Policies.Replaying;
using ReturnsDesk.Features.Policies.Replaying.Page;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies.Replaying;

public sealed class ReplayPageTests : ScreenTest, IAsyncLifetime
{
    private ReplayDesk _room = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _room = await ReplayDesk.OpenAsync(Engine.Sqlite);
        Services.AddSingleton(_room.Desk.Get<ReadReplays>()).AddSingleton(_room.Desk.Database.Use<ReadPolicy>()).AddSingleton(_room.Desk.Get<ReplayJobs>()).AddSingleton(_room.Desk.Get<CancelReplay>());
        Services.AddRefusalTexts<PolicyRefusalTexts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _room.DisposeAsync();
    }

    [Fact]
    public async Task A_manager_runs_it_and_reads_what_it_would_have_changed()
    {
        var asked = await _room.AskAllAsync();
        var page = Show(_room.Desk.Manager, Roles.Manager);
        Assert.Equal("page", page.Find($".part-tabs a[href='{DeskUrls.PolicyReplay(ReplayDesk.DraftNumber)}']").GetAttribute("aria-current"));
        Assert.NotNull(page.Find($".part-tabs a[href='{DeskUrls.Policy(ReplayDesk.DraftNumber)}']"));
        Assert.Contains("Not tried yet", page.Markup, StringComparison.Ordinal);

        await page.Find("form").SubmitAsync();
        await EndAsync();
        page.Render();
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".replay-sentence")));

        Assert.Equal("2 of 6 requests (33.3 %) would have been decided otherwise: 1 more by themselves, 2 more within the policy, refunds +40.00 EUR, fees 0.00 EUR.", page.Find(".replay-sentence").TextContent);
        Assert.Contains("3 of 3 automatic decisions (100.0 %)", page.Find(".alert-good").TextContent, StringComparison.Ordinal);
        Assert.Equal(DeskUrls.Return(asked[4]), page.Find(".replay-examples a").GetAttribute("href"));
        Assert.Equal("2", page.Find(".replay-moved strong").TextContent);
        Assert.Equal(["Mugs"], page.FindAll("section[aria-label='By category'] tbody th").Select(cell => cell.TextContent));
        Assert.Equal("Rows that change nothing: 1.", page.Find("section[aria-label='By category'] p").TextContent);
        Assert.Contains("Taken to come back whole and as new", page.Find(".replay-unknown").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_only_read_sees_the_answer_and_cannot_run_it()
    {
        await _room.AskAllAsync();
        await _room.ReplayAsync();

        var page = Show(_room.Desk.Agent, Roles.Agent);

        Assert.Empty(page.FindAll("form"));
        Assert.NotNull(page.Find(".replay-sentence"));
    }

    [Fact]
    public async Task One_that_runs_can_be_stopped_and_says_how_far_it_is()
    {
        var begun = (await _room.Desk.Get<ReplayPolicy>().BeginAsync(_room.Desk.Manager, ReplayDesk.DraftNumber, 12, CancellationToken.None)).Value!;
        var page = Show(_room.Desk.Manager, Roles.Manager);
        Assert.True(page.Find("form button[type=submit]").HasAttribute("disabled"));
        Assert.NotNull(page.Find("progress"));

        await page.FindAll("form button")[1].ClickAsync(new());
        await _room.Desk.Get<ReplayPolicy>().RunAsync(_room.Desk.Manager, begun, null, new CancellationToken(canceled: true));

        page.WaitForAssertion(() => Assert.Equal("Stopping …", page.FindAll("form button")[1].TextContent.Trim()));
        var after = Show(_room.Desk.Manager, Roles.Manager);
        Assert.Contains("Stopped by hand", after.Find(".alert-info").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The program stopped")]
    [InlineData("zh-CN", "程序在试算")]
    public async Task One_that_died_says_so(string culture, string words)
    {
        Speak(culture);
        await _room.Desk.Get<ReplayPolicy>().BeginAsync(_room.Desk.Manager, ReplayDesk.DraftNumber, 12, CancellationToken.None);
        _room.Desk.Database.Clock.Advance(PolicyReplay.Lease * 2);

        var page = Show(_room.Desk.Manager, Roles.Manager);

        Assert.StartsWith(words, page.Find(".alert-warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_not_there_is_told() =>
        Assert.Equal("policy.unknown", Show(_room.Desk.Manager, Roles.Manager, number: 99).Find("[role=alert]").GetAttribute("data-code"));

    private IRenderedComponent<ReplayPage> Show(Actor actor, string role, int number = ReplayDesk.DraftNumber)
    {
        SignIn(role);
        Authorization.SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, actor.Id), new System.Security.Claims.Claim(StaffClaims.DisplayName, actor.Name));
        return Render<ReplayPage>(parameters => parameters.Add(page => page.Number, number));
    }

    private async Task EndAsync()
    {
        while ((await _room.ViewAsync()).Shown is not { Status: ReplayStatus.Done })
        {
            await Task.Delay(20);
        }
    }
}
