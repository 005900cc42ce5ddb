using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>Finance at work: what is owed, sent, taken back, sent again.</summary>
[Collection(BrowserTests.Name)]
[Trait("Profile", "Long")]
public sealed class RefundsTests(Site site)
{
    private const string Finance = "finance@demo.example";
    private const string Manager = "manager@demo.example";
    private const string Admin = "admin@demo.example";

    [Fact]
    public async Task Finance_sends_a_refund_takes_it_back_and_sends_it_again()
    {
        var number = await InspectedAsync(8301);

        await site.VisitAsAsync(Finance, DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync("/refunds");
            await Assertions.Expect(visit.Page.Locator($"text={number}")).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("refunds-to-propose");

            await ProposeAsync(visit, number);
            await visit.PictureAsync("refunds-hold");
            await visit.AssertAccessibleAsync();
            await visit.Page.ClickAsync(".refund-toast button:has-text('Undo')");
            await Assertions.Expect(visit.Page.Locator(".refund-toast")).ToContainTextAsync("undone");

            await ProposeAsync(visit, number);
            await visit.Page.ClickAsync(".refund-toast:has-text('goes out') a:has-text('View')");
            await Assertions.Expect(visit.Page.Locator(".refund-head .tag")).ToHaveTextAsync("Refunded", new() { Timeout = 60_000 });
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("refund-done");
        });

        Assert.Equal(CaseStatus.Resolved, (await site.App.Database.CaseAsync(number)).Status);
    }

    [Theory]
    [InlineData(Finance, "/refunds?tab=to-approve", "en")]
    [InlineData(Finance, "/refunds?tab=done", "zh-CN")]
    [InlineData(Finance, "/quote", "en")]
    [InlineData(Finance, "/quote?view=json", "zh-CN")]
    [InlineData(Admin, "/settings", "zh-CN")]
    [InlineData(Admin, "/settings/merchant", "en")]
    [InlineData(Admin, "/settings/people?edit=new", "en")]
    [InlineData(Manager, "/settings/reasons?edit=defect", "zh-CN")]
    [InlineData(Manager, "/settings/return-addresses?edit=0", "en")]
    public async Task Every_page_is_accessible(string person, string address, string language) => await site.VisitAsAsync(
        person,
        DemoPerson.Password,
        async visit =>
        {
            await visit.OpenAsync(address);
            await Assertions.Expect(visit.Page.Locator(".loading-rows")).ToHaveCountAsync(0);

            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"{address.Trim('/').Replace('/', '-').Replace('?', '-')}.{language}");
        },
        language);

    [Fact]
    public async Task The_calculator_answers_while_typing_and_names_the_place_of_a_fault() => await site.VisitAsAsync(Finance, DemoPerson.Password, async visit =>
    {
        await visit.OpenAsync("/quote");
        await visit.Page.FillAsync("#unitPrice-0", "30.00");
        await Assertions.Expect(visit.Page.Locator(".answer").First).ToContainTextAsync("27.69");

        await visit.Page.FillAsync("#tax-0", "999.00");
        await Assertions.Expect(visit.Page.Locator("[data-code='quote.line-cost']")).ToContainTextAsync("lines[0]");
        await visit.PictureAsync("quote-fault");
    });

    private static async Task ProposeAsync(Visit visit, string number)
    {
        await visit.OpenAsync($"/refunds/new/{number}");
        await Assertions.Expect(visit.Page.Locator("[data-total]")).ToContainTextAsync("98.00");
        await visit.PictureAsync("refund-new");
        await visit.Page.ClickAsync("text=Send refund 98.00 EUR");
        await Assertions.Expect(visit.Page.Locator(".refund-toast").Last).ToContainTextAsync("goes out");
    }

    private async Task<string> InspectedAsync(long running)
    {
        var order = new AnOrder().Numbered($"F-{running}").With($"LAMP-{running}", 2, 4900);
        return (await site.App.Database.AddAsync(new AReturn().Of(order).Numbered(ReturnNumber.Of(2026, running)).AlreadyInspected())).Number;
    }
}
