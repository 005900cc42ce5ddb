using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReturnsDesk.Account;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class OrdersTests(Site site)
{
    private const string Manager = "manager@demo.example";
    private const string File = "Order number,Order date,SKU,Product,Quantity,Unit price,Currency\nX-9001,2026-01-05,MUG-1,Blue mug,2,12.00,EUR\nX-9002,2026-01-06,MUG-2,Red mug,none,12.00,EUR\n";

    [Fact]
    public async Task A_manager_brings_a_file_in_and_files_a_return_for_a_customer()
    {
        await site.VisitAsAsync(Manager, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/import");
            await page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "orders.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(File) });
            await page.Locator(".import-mapping").WaitForAsync();
            await visit.AssertAccessibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
            await page.GetByText("Download all problems as CSV").WaitForAsync();
            await visit.AssertAccessibleAsync();

            await visit.OpenAsync("/orders");
            await page.Locator("tr.opens").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.OpenAsync("/orders?q=X-9001");
            await page.GetByRole(AriaRole.Link, new() { Name = "File a return" }).ClickAsync();
            await page.Locator(".filing-line input[type=number]").FillAsync("1");
            await page.Keyboard.PressAsync("Tab");
            await page.Locator(".filing-line select").SelectOptionAsync("changed-mind");
            await visit.AssertAccessibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "File return of 1 unit" }).ClickAsync();

            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/returns/R"));
        });
    }
}
