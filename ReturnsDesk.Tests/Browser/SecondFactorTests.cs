using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Team.People;
using ReturnsDesk.Tests.Support;
using Xunit.Abstractions;

namespace ReturnsDesk.Tests.Browser;

/// <summary>Codes beside amount and receiver, limits by two people, and pages that end when the right does.</summary>
[Collection(BrowserTests.Name)]
[Trait("Profile", "Long")]
public sealed class SecondFactorTests(Site site, ITestOutputHelper output)
{
    private const string Agent = "agent@demo.example";
    private const string Finance = "finance@demo.example";
    private const string Manager = "manager@demo.example";

    [Fact]
    public async Task A_large_refund_is_approved_with_a_code_beside_amount_and_receiver()
    {
        var id = await ProposedAsync(8501, 99_000);

        await site.VisitAsAsync(Finance, DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync($"/refunds/{id}");
            await Assertions.Expect(visit.Page.Locator(".approve")).ToContainTextAsync("990.00 EUR");
            await Assertions.Expect(visit.Page.Locator(".approve")).ToContainTextAsync("Kim Example");
            await visit.AssertAccessibleAsync();

            await visit.Page.FillAsync("#approve-code", "000 000");
            await visit.Page.ClickAsync("text=Approve 990.00 EUR");
            await Assertions.Expect(visit.Page.Locator("[data-code='account.code-wrong']")).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("refund-approve-code");

            var key = DemoPerson.All.Single(person => person.Email == Finance).AuthenticatorKey!;
            await visit.Page.FillAsync("#approve-code", Totp.CodeOf(key, DateTime.UtcNow));
            await visit.Page.ClickAsync("text=Approve 990.00 EUR");
            await Assertions.Expect(visit.Page.Locator("text=Approved by Sara Rossi")).ToBeVisibleAsync();
        });

        await using var db = site.App.Database.Open();
        Assert.Equal(MoneyStatus.AwaitingApproval, (await db.Refunds.SingleAsync(refund => refund.Id == id)).Status);
    }

    [Fact]
    public async Task Finance_proposes_limits_and_a_manager_agrees()
    {
        await site.VisitAsAsync(Finance, DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync("/settings/limits");
            await Assertions.Expect(visit.Page.Locator("#limit-Agent")).ToHaveValueAsync("50.00");
            await visit.Page.FillAsync("#limit-Agent", "60.00");
            await visit.Page.FillAsync("#limit-AgentDay", "600.00");
            await visit.Page.FillAsync("#limit-reason", "Prices went up");
            await visit.Page.ClickAsync("button:has-text('Propose')");
            await Assertions.Expect(visit.Page.Locator("#limits-proposed")).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("limits-proposed");
        });

        await site.VisitAsAsync(
            Manager,
            DemoPerson.Password,
            async visit =>
            {
                await visit.OpenAsync("/settings/limits");
                await Assertions.Expect(visit.Page.Locator("#limits-proposed")).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();
                await visit.PictureAsync("limits-approve.zh-CN");
                await visit.Page.ClickAsync("button:has-text('批准')");
                await Assertions.Expect(visit.Page.Locator("#limits-proposed")).ToHaveCountAsync(0);
            },
            "zh-CN");
    }

    [Theory]
    [InlineData(Agent, "en")]
    [InlineData(Manager, "zh-CN")]
    public async Task The_page_of_the_authenticator_is_accessible(string person, string language) => await site.VisitAsAsync(
        person,
        DemoPerson.Password,
        async visit =>
        {
            await visit.OpenStaticAsync("/account/second-factor");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"second-factor.{language}");
        },
        language);

    [Fact]
    public async Task An_open_page_ends_when_its_person_is_disabled()
    {
        var person = await site.App.Database.AddPersonAsync("leaver@desk.test", Roles.Manager);

        await site.VisitAsAsync("leaver@desk.test", Staff.Password, async visit =>
        {
            await visit.OpenAsync("/settings/limits");
            await using var scope = site.App.Services.CreateAsyncScope();
            var admin = await AdminAsync();
            var clock = Stopwatch.StartNew();
            Assert.Null((await scope.ServiceProvider.GetRequiredService<SetPersonDisabled>().ExecuteAsync(admin, person.Id, isDisabled: true)).Refusal);

            await visit.Page.WaitForURLAsync(url => url.Contains("/account/sign-in", StringComparison.Ordinal));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ended after {clock.Elapsed.TotalSeconds:0.0} s"));
        });
    }

    private async Task<Actor> AdminAsync()
    {
        await using var db = site.App.Database.Open();
        return Actor.Staff(await db.Users.Where(user => user.Email == "admin@demo.example").Select(user => user.Id).SingleAsync(), "Nora Berg");
    }

    private async Task<long> ProposedAsync(long running, long priceMinor)
    {
        var order = new AnOrder().Numbered($"L-{running}").With($"LAMP-{running}", 1, priceMinor);
        var number = (await site.App.Database.AddAsync(new AReturn().Of(order).Numbered(ReturnNumber.Of(2026, running)).AlreadyInspected())).Number;
        await using var db = site.App.Database.Open();
        var agent = Actor.Staff(await db.Users.Where(user => user.Email == Agent).Select(user => user.Id).SingleAsync(), "Mei Lin");
        var proposed = await site.App.Services.GetRequiredService<ProposeRefund>().ExecuteAsync(agent, new CaseRef(number), new RefundWish());
        Assert.Null(proposed.Refusal);
        return proposed.Value;
    }
}
