using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Layout;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Components;

public sealed class NavMenuTests : ScreenTest
{
    [Fact]
    public void Shows_the_warehouse_its_own_work_only()
    {
        SignIn(Roles.Warehouse);

        var menu = Render<NavMenu>();

        Assert.Equal(["Waiting for goods", "Receiving", "To send"], Names(menu));
    }

    [Fact]
    public void Shows_an_administrator_people_but_no_money()
    {
        SignIn(Roles.Admin);

        var menu = Render<NavMenu>();

        Assert.Contains("People", Names(menu));
        Assert.DoesNotContain("Refunds", Names(menu));
    }

    [Fact]
    public void Shows_a_visitor_nothing()
    {
        var menu = Render<NavMenu>();

        Assert.Empty(Names(menu));
    }

    [Fact]
    public void Speaks_Chinese()
    {
        Speak("zh-CN");
        SignIn(Roles.Agent);

        var menu = Render<NavMenu>();

        Assert.Contains("待审核", Names(menu));
    }

    [Fact]
    public void Shows_how_much_waits()
    {
        Services.AddSingleton<IWorkCounts>(new TwelveToReview());
        SignIn(Roles.Agent);

        var menu = Render<NavMenu>();

        Assert.Equal("12", menu.Find("a[href='/review'] .nav-count").TextContent);
    }

    [Fact]
    public void Stays_when_a_count_cannot_be_read()
    {
        Services.AddSingleton<IWorkCounts>(new BrokenCounts());
        Services.AddSingleton<IWorkCounts>(new TwelveToReview());
        SignIn(Roles.Agent);

        var menu = Render<NavMenu>();

        Assert.Equal("12", menu.Find(".nav-count").TextContent);
    }

    private static string[] Names(IRenderedComponent<NavMenu> menu) => [.. menu.FindAll(".nav-name").Select(name => name.TextContent)];

    private sealed class TwelveToReview : IWorkCounts
    {
        public Task<IReadOnlyDictionary<string, int>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int> { [DeskUrls.Review] = 12 });
    }

    private sealed class BrokenCounts : IWorkCounts
    {
        public Task<IReadOnlyDictionary<string, int>> ReadAsync(Actor actor, CancellationToken cancellationToken) => throw new InvalidOperationException("no table");
    }
}
