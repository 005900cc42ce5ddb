using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Tests.Integrations.Photos;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PhotosTests(Site site)
{
    private const string Agent = "agent@demo.example";

    [Theory]
    [InlineData("en", "Photo 2 of 3", "is an HEIC photo")]
    [InlineData("zh-CN", "第 2 张，共 3 张", "是 HEIC 照片")]
    public async Task An_agent_adds_photos_and_looks_at_them_by_keys(string language, string second, string refused)
    {
        var cases = await ReviewShop.FillAsync(site.App);

        await site.VisitAsAsync(Agent, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync($"/returns/{cases.ToApprove}");
            await page.Locator(".photos-none").WaitForAsync();
            await page.Locator("#case-photos").SetInputFilesAsync(new FilePayload[]
            {
                new() { Name = "front.jpg", MimeType = "image/jpeg", Buffer = APicture.Jpeg(3_000, 2_000, quality: 95) },
                new() { Name = "IMG_0001.HEIC", MimeType = "image/heic", Buffer = HostileCorpus.Files.First(file => file.Name == "HEIC").Bytes },
                new() { Name = "back.png", MimeType = "image/png", Buffer = APicture.Png(900, 1_600) },
                new() { Name = "label.webp", MimeType = "image/webp", Buffer = APicture.WebP(640, 640) },
            });
            var thumbs = page.Locator(".photo");
            await Assertions.Expect(thumbs).ToHaveCountAsync(3);
            await Assertions.Expect(page.Locator(".photo-add [role=alert]")).ToContainTextAsync(refused);
            await Assertions.Expect(page.Locator(".photo-progress")).ToHaveCountAsync(0);
            await Assertions.Expect(thumbs.Nth(0).Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 320);
            await Assertions.Expect(thumbs.Nth(2).Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 320);
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"photos-{language}");

            await thumbs.Nth(1).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            var large = page.Locator(".photo-viewer[open]");
            await large.WaitForAsync();
            await Assertions.Expect(large.Locator("figcaption")).ToContainTextAsync(second);
            await Assertions.Expect(large.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 900);
            Assert.True(await IsInsideAsync(page));
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"photos-large-{language}");

            await page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(large.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 640);
            await page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(large.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 2560);
            await page.Keyboard.PressAsync("ArrowLeft");
            await Assertions.Expect(large.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 640);
            Assert.True(await IsInsideAsync(page));
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(large.Locator(".photo-close")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(large.Locator(".photo-previous")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Shift+Tab");
            await Assertions.Expect(large.Locator(".photo-close")).ToBeFocusedAsync();

            await page.Keyboard.PressAsync("Escape");
            await large.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await Assertions.Expect(thumbs.Nth(1)).ToBeFocusedAsync();

            await thumbs.Nth(0).ClickAsync();
            await large.WaitForAsync();
            await page.Locator(".photo-close").ClickAsync();
            await large.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await Assertions.Expect(thumbs.Nth(0)).ToBeFocusedAsync();
        }, language);

        await using var db = site.App.Database.Open();
        Assert.Equal(3, await db.CasePhotos.CountAsync(photo => photo.ReturnCase!.Number == cases.ToApprove));
    }

    private static Task<bool> IsInsideAsync(IPage page) => page.EvaluateAsync<bool>("document.querySelector('.photo-viewer').contains(document.activeElement)");
}
