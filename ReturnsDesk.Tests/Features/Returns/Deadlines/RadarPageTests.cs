using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Deadlines.Radar;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Deadlines;

public sealed class RadarPageTests : ScreenTest, IAsyncLifetime
{
    private static readonly RadarDays Days = RadarDays.Of(new MerchantSettings("Shop", "UTC", "EUR", "DE"), Monday);
    private TestDb _database = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _database = await TestDb.CreateAsync(Engine.Sqlite);
        await _database.AddDefaultsAsync();
        var manager = await _database.AddStaffAsync(Roles.Manager);
        Services.AddSingleton(_database.Use<ReadRadar>()).AddSingleton(_database.Use<ReadRadarCases>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(Roles.Manager);
        Authorization.SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, manager.Id));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task What_is_overdue_stands_on_top_and_leads_to_its_cases()
    {
        var late = await _database.AddCaseAsync(1, new AReturn().Under(DeadlineDesk.Review(LapseAction.Escalate, hours: 1)));
        await using (var db = _database.Open())
        {
            (await ReturnsDesk.Features.Returns.CaseChange.LoadAsync(db, late, CancellationToken.None))!.LapseDue(AReturn.Later(1));
            await db.SaveChangesAsync();
        }

        await _database.AddCaseAsync(2, new AReturn().Under(DeadlineDesk.Review(LapseAction.Approve, hours: 30)));
        _database.Clock.Advance(TimeSpan.FromHours(2));

        var page = Render<RadarPage>();

        page.WaitForElement("[data-number]");
        Assert.Equal(["Overdue", "Tomorrow"], page.FindAll(".radar-day th").Select(head => head.TextContent.Trim()));
        Assert.Equal("/deadlines?show=overdue&then=none&currency=EUR", page.Find("tr[data-part='0'] a").GetAttribute("href"));
        Assert.StartsWith("1", page.Find("[data-tile=Overdue] .tile-rate").TextContent, StringComparison.Ordinal);
        Assert.Equal("/deadlines/extend", page.Find(".page-head-actions a").GetAttribute("href"));
        Assert.Equal(2, page.FindAll(".radar-list li").Count);
    }

    [Fact]
    public void An_empty_radar_says_so_and_where_to_go()
    {
        var page = Render<RadarPage>();

        Assert.Equal("Nothing is ticking", page.WaitForElement(".state h2").TextContent);
        Assert.Empty(page.FindAll(".radar"));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_and_can_be_asked_again()
    {
        await using (var db = _database.Open())
        {
            await db.Database.ExecuteSqlAsync($"""ALTER TABLE "ReturnCases" RENAME TO "Gone" """);
        }

        var page = Render<RadarPage>();
        var retry = page.WaitForElement(".state-next button");
        await using (var db = _database.Open())
        {
            await db.Database.ExecuteSqlAsync($"""ALTER TABLE "Gone" RENAME TO "ReturnCases" """);
        }

        await retry.ClickAsync(new());

        Assert.Equal("Nothing is ticking", page.WaitForElement(".state h2").TextContent);
    }

    [Fact]
    public void Too_little_history_is_said_instead_of_a_forecast()
    {
        var panel = Render<ForecastPanel>(part => part.Add(shown => shown.Radar, Radar(new WorkPace(3, 1))));

        Assert.Equal(3, panel.FindAll(".forecast-reached").Count(line => line.TextContent.Trim() == "Not enough history"));
        Assert.Contains("3 done on 1 of the last 5 working days", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forecast_says_what_is_reached_and_when_the_backlog_is_empty()
    {
        var panel = Render<ForecastPanel>(part => part.Add(shown => shown.Radar, Radar(new WorkPace(80, 5))));

        var review = panel.Find("[data-work=Review]").TextContent;
        Assert.Contains("1 of 2 in time", review, StringComparison.Ordinal);
        Assert.Contains("1 too late", review, StringComparison.Ordinal);
        Assert.Contains("2 an hour", review, StringComparison.Ordinal);
        Assert.Contains("done Mon 2 Mar, 11:00", review, StringComparison.Ordinal);
    }

    [Fact]
    public void The_forecast_speaks_chinese()
    {
        Speak("zh-CN");

        var panel = Render<ForecastPanel>(part => part.Add(shown => shown.Radar, Radar(new WorkPace(80, 5))));

        Assert.Contains("2 单中 1 单来得及", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("3月2日 周一 11:00", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_law_warns_in_words_and_leads_to_its_cases()
    {
        LawCell[] law = [new(LawDue.Overdue, "EUR", 1, 5000), new(LawDue.WithinThreeDays, "EUR", 4, 9000)];

        var warnings = Render<LawWarnings>(part => part.Add(shown => shown.Cells, law).Add(shown => shown.State, new RadarState()));

        Assert.Equal(["1 ran out", "4 within 3 days"], warnings.FindAll("a").Select(link => link.TextContent));
        Assert.Equal("/deadlines?show=law-3", warnings.FindAll("a")[1].GetAttribute("href"));
        Assert.Contains("alert-bad", warnings.Find("[role=region]").ClassName, StringComparison.Ordinal);
    }

    private static RadarView Radar(WorkPace pace)
    {
        var forecast = WorkForecast.Of(pace, [Monday.AddMinutes(10), Monday.AddHours(6)], 4, Monday, (Days.Ends[0], Days.End), new WorkingHours(TimeZoneInfo.Utc));
        return new RadarView(Days, [], [], Enum.GetValues<DeskWork>().ToDictionary(work => work, _ => forecast), 0);
    }
}
