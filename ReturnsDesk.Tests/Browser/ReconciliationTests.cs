using Microsoft.Playwright;
using ReturnsDesk.Account;

namespace ReturnsDesk.Tests.Browser;

/// <summary>Finance holds a statement against the desk.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReconciliationTests(Site site)
{
    private const string Finance = "finance@demo.example";
    private const string Manager = "manager@demo.example";
    private const string Statement = "Reference,Payment,Amount,Currency,Status,Time\nre_console_1,pay_far,12.34,EUR,paid,2031-05-05 10:00\nre_console_2,pay_far,56.78,EUR,paid,2031-05-06 10:00\n";

    [Fact]
    public async Task A_statement_is_compared_its_differences_read_and_one_closed_with_a_reason() => await site.VisitAsAsync(Finance, DemoPerson.Password, async visit =>
    {
        await visit.OpenAsync("/refunds");
        await visit.Page.ClickAsync("text=Reconciliation");
        await Assertions.Expect(visit.Page.Locator(".loading-rows")).ToHaveCountAsync(0);
        await visit.AssertAccessibleAsync();

        await visit.Page.SetInputFilesAsync("#statement", new FilePayload { Name = "bad.csv", MimeType = "text/csv", Buffer = "Reference,Amount,Time\nre_1,abc,2031-05-05\n"u8.ToArray() });
        await visit.Page.ClickAsync("text=Compare with this statement");
        await Assertions.Expect(visit.Page.Locator(".reconcile-problems")).ToContainTextAsync("bad.csv:2 [Amount]");

        await visit.Page.SetInputFilesAsync("#statement", new FilePayload { Name = "statement.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Statement) });
        await visit.Page.ClickAsync("text=Compare with this statement");
        await Assertions.Expect(visit.Page.Locator("[data-kind=MadeOutside] tbody tr")).ToHaveCountAsync(2);
        await visit.AssertAccessibleAsync();
        await visit.PictureAsync("reconciliation");

        await visit.Page.ClickAsync("[data-kind=MadeOutside] tbody tr:has-text('re_console_1') button:has-text('Close')");
        await visit.Page.FillAsync(".reconcile-close textarea", "Made in the console by the owner.");
        await visit.AssertAccessibleAsync();
        await visit.PictureAsync("reconciliation-close");
        await visit.Page.ClickAsync("text=Close difference");
        await Assertions.Expect(visit.Page.Locator("[data-kind=MadeOutside] tbody tr")).ToHaveCountAsync(1);

        await visit.OpenAsync("/refunds/reconciliation?show=closed");
        await Assertions.Expect(visit.Page.Locator("[data-kind=MadeOutside] tbody tr")).ToContainTextAsync("Made in the console by the owner.");
        var file = await visit.Page.APIRequest.GetAsync("/refunds/reconciliation/differences.csv?show=closed");
        Assert.Contains("re_console_1", await file.TextAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public async Task A_manager_reads_it_in_Chinese() => await site.VisitAsAsync(
        Manager,
        DemoPerson.Password,
        async visit =>
        {
            await visit.OpenAsync("/refunds/reconciliation?show=all");
            await Assertions.Expect(visit.Page.Locator(".loading-rows")).ToHaveCountAsync(0);
            await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("对账");
            await Assertions.Expect(visit.Page.Locator("#statement")).ToHaveCountAsync(0);
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("reconciliation.zh-CN");
        },
        "zh-CN");
}
