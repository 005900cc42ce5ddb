using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>The warehouse at work: scanner and keyboard, no mouse.</summary>
[Collection(BrowserTests.Name)]
[Trait("Profile", "Long")]
public sealed class ReceivingStationTests(Site site)
{
    private const string Packer = "warehouse@demo.example";

    // As fast as a scanner, however busy the machine is.
    private const string Scanner = """
        code => {
          for (const key of [...code, 'Enter']) {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          }
        }
        """;

    [Fact]
    public async Task A_parcel_goes_from_scan_to_scan_by_keyboard_alone()
    {
        var number = await AddParcelAsync(8101, "SF 7781 0001");

        await site.VisitAsync(async visit =>
        {
            await ComeInAsync(visit);
            await Assertions.Expect(visit.Page.Locator("#scan")).ToBeFocusedAsync();
            await visit.PictureAsync("receiving-ready");
            await visit.AssertAccessibleAsync();

            await ScanAsync(visit, "sf77810001");
            await Assertions.Expect(visit.Page.Locator(".parcel-number")).ToHaveTextAsync(number);
            await visit.PictureAsync("receiving-found");
            await visit.AssertAccessibleAsync();

            await visit.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(visit.Page.Locator("#bench")).ToBeFocusedAsync();
            await visit.PictureAsync("receiving-bench");
            await visit.AssertAccessibleAsync();

            await PressAsync(visit, "s", "2", "b", "b");
            await visit.PictureAsync("receiving-graded");
            await visit.AssertAccessibleAsync();
            await PressAsync(visit, "k", "y", "y", "y", "y", "Enter");
            await Assertions.Expect(visit.Page.Locator(".band-good strong")).ToContainTextAsync("1 × A, 1 × D");
            await Assertions.Expect(visit.Page.Locator("#scan")).ToBeFocusedAsync();

            await ScanAsync(visit, "NOBODYS-PARCEL");
            await Assertions.Expect(visit.Page.Locator(".unclaimed")).ToBeVisibleAsync();
            await visit.PictureAsync("receiving-unclaimed");
            await visit.AssertAccessibleAsync();
        });

        Assert.Equal(CaseStatus.Inspected, (await site.App.Database.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task A_scan_during_the_inspection_answers_no_question()
    {
        var number = await AddParcelAsync(8102, "YT8102");

        await site.VisitAsync(
            async visit =>
            {
                await ComeInAsync(visit);
                await ScanAsync(visit, number);
                await visit.Page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(visit.Page.Locator("#bench")).ToBeFocusedAsync();
                await PressAsync(visit, "y");

                await visit.Page.EvaluateAsync(Scanner, "NY12YN21");

                await Assertions.Expect(visit.Page.Locator(".band-warn strong")).ToContainTextAsync("NY12YN21");
                await Assertions.Expect(visit.Page.Locator(".answers [aria-pressed=true]")).ToHaveCountAsync(1);
                await PressAsync(visit, "w");
                await Assertions.Expect(visit.Page.Locator("#extra-sku")).ToBeFocusedAsync();
                await ScanAsync(visit, "LAMP-9");
                await Assertions.Expect(visit.Page.Locator("[data-kind=WrongItem]")).ToBeVisibleAsync();
                await Assertions.Expect(visit.Page.Locator("#bench")).ToBeFocusedAsync();
                await visit.PictureAsync("receiving-differences-zh");
                await visit.AssertAccessibleAsync();

                await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await visit.PictureAsync("receiving-differences-dark");
                await visit.AssertAccessibleAsync();
                await PressAsync(visit, "?");
                await Assertions.Expect(visit.Page.Locator("#station-keys")).ToBeVisibleAsync();
                await visit.PictureAsync("receiving-keys-dark");
            },
            "zh-CN");
    }

    private static async Task ComeInAsync(Visit visit)
    {
        await visit.OpenStaticAsync("/account/sign-in?returnUrl=%2Freceiving");
        await visit.Page.FillAsync("[name='Input.Email']", Packer);
        await visit.Page.FillAsync("[name='Input.Password']", DemoPerson.Password);
        await visit.Page.PressAsync("[name='Input.Password']", "Enter");
        await visit.Page.WaitForSelectorAsync(".mud-layout[data-interactive=true]");
    }

    private static async Task ScanAsync(Visit visit, string code)
    {
        await visit.Page.Keyboard.TypeAsync(code);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>A hand: slower than a scanner.</summary>
    private static async Task PressAsync(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.WaitForTimeoutAsync(80);
            await visit.Page.Keyboard.PressAsync(key);
        }

        await visit.Page.WaitForTimeoutAsync(80);
    }

    private async Task<string> AddParcelAsync(long running, string waybill)
    {
        await using var db = site.App.Services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContext();
        var order = new AnOrder().Numbered($"S-{running}").With($"LAMP-{running}", 2, 4900).Build();
        var returnCase = new AReturn().Of(order).Numbered(ReturnNumber.Of(2026, running)).AlreadyApproved().Build();
        Assert.False(returnCase.HandOver(AReturn.Later(3), "SF Express", waybill).Refused);
        db.ReturnCases.Add(returnCase);
        await db.SaveChangesAsync();
        return returnCase.Number;
    }
}
