using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Features.Audit.Page;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Audit;

public sealed class AuditPageTests : ScreenTest, IAsyncLifetime
{
    private TestDb _database = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _database = await TestDb.CreateAsync(Engine.Sqlite);
        var auditor = await _database.AddStaffAsync(Roles.Auditor);
        var head = _database.Use<ReadAuditHead>();
        Services.AddSingleton(_database.Use<ReadAudit>()).AddSingleton(_database.Use<ReadAuditChoices>()).AddSingleton(_database.Use<VerifyAudit>()).AddSingleton(head);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(Roles.Auditor);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, auditor.Id));
        Render<MudPopoverProvider>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task The_newest_come_first_and_older_ones_on_demand()
    {
        await _database.TellAsync(60);
        var page = Render<AuditPage>();

        page.WaitForAssertion(() => Assert.Equal(50, page.FindAll("tbody tr").Count));
        Assert.Equal("60", page.Find("tbody tr td").TextContent);
        page.FindAll("button").Single(button => button.TextContent.Contains("Show older", StringComparison.Ordinal)).Click();

        page.WaitForAssertion(() => Assert.Equal(60, page.FindAll("tbody tr").Count));
        Assert.Contains("60 shown", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_stands_in_the_address_and_in_the_download()
    {
        await _database.TellAsync(6);
        var navigation = Services.GetRequiredService<NavigationManager>();
        var page = Render<AuditPage>();
        page.WaitForElement("#audit-action option[value='merchant.save']");

        page.Find("#audit-action").Change("merchant.save");
        page.Find("form").Submit();

        Assert.EndsWith("/settings/audit?action=merchant.save", navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody tr").Count));
        Assert.Equal("/settings/audit.csv?action=merchant.save", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_change_is_read_as_what_was_and_what_is()
    {
        await _database.Use<AuditTrail>().TellAsync(new AuditNote(Actor.Automatic, "refunds.send", "refund 1 / part 1", "{\"status\":\"Queued\"}", "{\"status\":\"Sending\",\"amount\":\"4.00 EUR\"}"));

        var page = Render<AuditPage>();

        page.WaitForElement(".fact");
        Assert.Equal(["status Queued → Sending", "amount 4.00 EUR"], page.FindAll(".fact").Select(fact => string.Join(' ', fact.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("Sent a refund", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_says_that_the_chain_holds_or_where_it_breaks()
    {
        await _database.TellAsync(5);
        var panel = Render<ChainPanel>();

        panel.Find("button").Click();
        panel.WaitForAssertion(() => Assert.Contains("The chain holds: 5 entries", panel.Find(".alert-good").TextContent, StringComparison.Ordinal));
        await using (var db = _database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "AppendOnly_AuditEntries_Update"; UPDATE "AuditEntries" SET "Reason" = 'x' WHERE "Seq" = 4""");
        }

        panel.Find("button").Click();

        panel.WaitForAssertion(() => Assert.Equal("4", panel.Find("[data-fault=Changed]").GetAttribute("data-seq")));
        Assert.Contains("The 3 entries before it are good", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_chain_says_so()
    {
        var page = Render<AuditPage>();

        page.WaitForAssertion(() => Assert.Contains("No entries", page.Markup, StringComparison.Ordinal));
    }
}
