using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Features.Portal.Following;
using ReturnsDesk.Tests.Integrations.Photos;

namespace ReturnsDesk.Tests.Browser;

/// <summary>The customer with a phone after the request: without scripts in both languages, and every page by axe.</summary>
[Collection(BrowserTests.Name)]
public sealed class FollowingTests(Site site)
{
    [Theory]
    [InlineData("en", "The check digit is not right", "R3")]
    [InlineData("zh-CN", "不符合 UPS 的校验规则", "R3")]
    public async Task The_parcel_is_sent_and_talked_about_without_scripts(string language, string warning, string prefix)
    {
        var mine = await new FollowShop(site.App.Database).ApprovedAsync();
        Assert.StartsWith(prefix, mine.Number, StringComparison.Ordinal);

        await site.PhoneAsync(async visit =>
        {
            var page = visit.Page;
            await OpenAsync(visit, mine, mine.Address);
            await Assertions.Expect(page.Locator("[data-stage=Approved][data-state=Done]")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("[data-stage=Sent][data-state=Now]")).ToHaveCountAsync(1);
            await visit.PictureAsync($"follow-approved-{language}");

            await page.Locator($"a[href='{mine.Address}/waybill']").ClickAsync();
            await page.FillAsync("#waybill", "1Z999AA10123456785");
            await page.SelectOptionAsync("#carrier", "UPS");
            await page.Locator("main form .portal-button").First.ClickAsync();
            await Assertions.Expect(page.Locator("#refusal")).ToContainTextAsync(warning);
            Assert.Equal("1Z999AA10123456785", await page.InputValueAsync("#waybill"));
            await visit.PictureAsync($"follow-waybill-{language}");
            await page.Locator("[name=anyway]").ClickAsync();
            await Assertions.Expect(page.Locator("[data-done=waybill]")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("[data-waybill]")).ToContainTextAsync("1Z999AA10123456785");

            await page.FillAsync("#message", "Handed over today.");
            await page.Locator("#photos").SetInputFilesAsync(new FilePayload { Name = "IMG_1.HEIC", MimeType = "image/heic", Buffer = HostileCorpus.Files.First(file => file.Name == "HEIC").Bytes });
            await page.Locator("form[action$='/messages'] button").ClickAsync();
            await Assertions.Expect(page.Locator("#refusal")).ToContainTextAsync("HEIC");
            Assert.Equal("Handed over today.", await page.InputValueAsync("#message"));
            await page.Locator("#photos").SetInputFilesAsync(new FilePayload { Name = "parcel.jpg", MimeType = "image/jpeg", Buffer = APicture.Jpeg(1_600, 1_200) });
            await page.Locator("form[action$='/messages'] button").ClickAsync();
            await Assertions.Expect(page.Locator("[data-done=message]")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator(".follow-talk .own")).ToContainTextAsync("Handed over today.");
            await Assertions.Expect(page.Locator(".follow-photos img")).ToHaveCountAsync(1);
            await visit.PictureAsync($"follow-sent-{language}");
        }, language, scripts: false);

        await using var db = site.App.Database.Open();
        Assert.Equal(1, await db.CasePhotos.CountAsync(photo => photo.ReturnCase!.Number == mine.Number));
        Assert.Equal(CaseStatus.InTransit, await db.ReturnCases.Where(row => row.Number == mine.Number).Select(row => row.Status).SingleAsync());
    }

    [Theory]
    [InlineData("en", "this one slip")]
    [InlineData("zh-CN", "这一张退货单")]
    public async Task A_paper_is_lent_to_another_device_and_taken_back(string language, string what)
    {
        var mine = await new FollowShop(site.App.Database).ApprovedAsync();
        using var printer = new HttpClient();

        await site.PhoneAsync(async visit =>
        {
            var page = visit.Page;
            await OpenAsync(visit, mine, mine.Address);
            await page.Locator("form[action$='/print']").Last.Locator("button").ClickAsync();
            await Assertions.Expect(page.Locator("[data-what]")).ToContainTextAsync(what);
            await Assertions.Expect(page.Locator("svg.follow-qr path")).ToHaveCountAsync(1);
            await visit.PictureAsync($"follow-print-{language}");
            var address = new Uri(new Uri(site.Address), new Uri(await page.Locator(".follow-link").InnerTextAsync()).PathAndQuery);

            using (var paper = await printer.GetAsync(address))
            {
                Assert.Equal((true, "application/pdf", true, "no-referrer"), (paper.IsSuccessStatusCode, paper.Content.Headers.ContentType?.MediaType, paper.Headers.CacheControl?.NoStore, paper.Headers.GetValues("Referrer-Policy").Single()));
            }

            await page.Locator("form[action$='/print/stop'] button").ClickAsync();
            await Assertions.Expect(page.Locator("[data-done=stopped]")).ToHaveCountAsync(1);
            using var gone = await printer.GetAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
        }, language, scripts: false);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task A_rejection_is_objected_to_and_the_end_is_rated_without_scripts(string language)
    {
        var mine = await new FollowShop(site.App.Database).RejectedAsync();

        await site.PhoneAsync(async visit =>
        {
            var page = visit.Page;
            await OpenAsync(visit, mine, mine.Address);
            await Assertions.Expect(page.Locator("[data-why]")).ToHaveTextAsync("The mug shows traces of tea.");
            await visit.PictureAsync($"follow-rejected-{language}");
            await page.Locator("[name=score][value='2']").CheckAsync();
            await page.FillAsync("#comment", "Not fair.");
            await page.Locator("form[action$='/rating'] button").ClickAsync();
            await Assertions.Expect(page.Locator("[data-rating='2']")).ToHaveCountAsync(1);
            await page.Locator($"a[href='{mine.Address}/appeal']").ClickAsync();
            await page.FillAsync("#why", "It was never used.");
            await page.Locator("form[action$='/appeal'] button").ClickAsync();
            await Assertions.Expect(page.Locator("[data-done=appeal]")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("[data-stage=Asked]")).ToHaveCountAsync(1);
        }, language, scripts: false);

        await using var db = site.App.Database.Open();
        Assert.Equal((true, CaseStatus.Requested), await db.ReturnCases.Where(row => row.Number == mine.Number).Select(row => ValueTuple.Create(row.WasAppealed, row.Status)).SingleAsync());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Every_page_is_accessible_and_fits_a_phone(string language)
    {
        var shop = new FollowShop(site.App.Database);
        var (approved, rejected, paid) = (await shop.ApprovedAsync(), await shop.RejectedAsync(), await shop.InspectedAsync());
        var asked = await shop.AddAsync((row, deed) => row.AskForEvidence(deed, "Please show us the seam.\nA photo is enough."));
        Assert.Null((await site.App.Services.GetRequiredService<ProposeRefund>().ExecuteAsync(Actor.CommandLine, new CaseRef(paid.Number), new RefundWish())).Refusal);
        string token;
        await using (var db = site.App.Database.Open())
        {
            await db.RefundIntents.Where(intent => intent.Refund.ReturnCase.Number == paid.Number).ExecuteUpdateAsync(set => set.SetProperty(intent => intent.SendAfterAt, DateTime.UtcNow.AddMinutes(-1)));
            token = OrderLinkTokens.Issue(db, approved.OrderId, DateTime.UtcNow);
            await db.SaveChangesAsync();
        }

        foreach (var dark in new[] { false, true })
        {
            await site.PhoneAsync(async visit =>
            {
                foreach (var (mine, address) in new[] { (approved, ""), (approved, "/waybill"), (approved, "/cancel"), (rejected, ""), (rejected, "/appeal"), (asked, ""), (paid, "") })
                {
                    await OpenAsync(visit, mine, mine.Address + address);
                    if (mine == paid)
                    {
                        await visit.Page.Locator("details summary").ClickAsync();
                    }

                    await LookAsync(visit, $"follow-{mine.OrderNumber[^1]}{address.Replace('/', '-')}-{language}{(dark ? "-dark" : "")}");
                }

                await OpenAsync(visit, approved, "/portal/order");
                await Assertions.Expect(visit.Page.Locator($"[data-return='{approved.Number}']")).ToHaveCountAsync(1);
                await LookAsync(visit, $"follow-order-{language}{(dark ? "-dark" : "")}");
                await visit.OpenStaticAsync("/r/" + token);
                await LookAsync(visit, $"follow-link-{language}{(dark ? "-dark" : "")}");
                await OpenAsync(visit, approved, approved.Address);
                await visit.Page.Locator("form[action$='/print'] button").First.ClickAsync();
                await LookAsync(visit, $"follow-print-label-{language}{(dark ? "-dark" : "")}");
            }, language, dark: dark);
        }
    }

    private async Task OpenAsync(Visit visit, FollowedReturn mine, string address)
    {
        await visit.Page.Context.AddCookiesAsync([new Cookie { Name = FollowedReturn.Cookie, Value = mine.Secret, Url = site.Address }]);
        await visit.OpenStaticAsync(address);
    }

    private static async Task LookAsync(Visit visit, string name)
    {
        await visit.PictureAsync(name);
        await visit.AssertAccessibleAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} is wider than the phone");
    }
}
