using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Portal;

/// <summary>The portal's pages as a browser gets them.</summary>
public sealed class PortalPagesTests
{
    private static readonly string[] Proven = ["/portal/order", "/portal/apply", "/portal/apply/details", "/portal/apply/check", "/portal/apply/photos/00000000000000000000000000000000"];

    [Fact]
    public async Task Pages_of_an_order_are_shown_to_nobody_who_did_not_prove_it()
    {
        await using var app = await OpenAsync();
        using var visitor = PortalBrowser.Open(app);

        foreach (var address in Proven)
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((HttpStatusCode.SeeOther, "/portal?again=true"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Nor_to_whoever_guesses_a_cookie(string cookie)
    {
        await using var app = await OpenAsync();
        using var visitor = PortalBrowser.Open(app);
        visitor.Hold("rd-portal", cookie);

        using var answer = await visitor.Client.GetAsync(new Uri("/portal/order", UriKind.Relative));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_does_nothing_and_says_so()
    {
        await using var app = await OpenAsync();
        using var visitor = PortalBrowser.Open(app);
        using var content = new FormUrlEncodedContent([new("number", "1001"), new("proof", "kim1001@example.test")]);

        using var answer = await visitor.Client.PostAsync(new Uri("/portal", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("This page was open too long", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = app.Database.Open();
        Assert.Empty(db.PortalChallenges);
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_the_order_exists()
    {
        await using var app = await OpenAsync();
        using var visitor = PortalBrowser.Open(app);

        using var known = await visitor.PostAsync("/portal", "/portal", ("number", "1001"), ("proof", "kim1001@example.test"));
        using var unknown = await visitor.PostAsync("/portal", "/portal", ("number", "4711"), ("proof", "kim1001@example.test"));

        Assert.Equal((HttpStatusCode.SeeOther, "/portal/code"), (known.StatusCode, known.Headers.Location!.OriginalString));
        Assert.Equal((known.StatusCode, known.Headers.Location), (unknown.StatusCode, unknown.Headers.Location));
        await using var db = app.Database.Open();
        Assert.Single(db.OutboxMails);
    }

    [Fact]
    public async Task The_session_says_whose_order_it_is_and_no_form_does()
    {
        await using var app = await OpenAsync();
        var (kim, lee) = await OrdersAsync(app.Database);
        using var visitor = PortalBrowser.Open(app);
        await visitor.ProveAsync(kim);

        using var foreign = await visitor.PostAsync("/portal/apply", "/portal/apply", ("OrderId", $"{lee.Id}"), ("take", $"{lee.Lines[0].Id}"), ($"reason-{lee.Lines[0].Id}", "fit"));
        using var own = await visitor.PostAsync("/portal/apply", "/portal/apply", ("OrderId", $"{lee.Id}"), ("take", $"{kim.Lines[0].Id}"), ($"reason-{kim.Lines[0].Id}", "fit"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.StatusCode);
        Assert.Equal((HttpStatusCode.SeeOther, "/portal/apply/details"), (own.StatusCode, own.Headers.Location!.OriginalString));
        await using var db = app.Database.Open();
        Assert.Equal([kim.Id], db.PortalDrafts.Select(draft => draft.OrderId));
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_the_session_has_run_out()
    {
        await using var app = await OpenAsync();
        var (kim, _) = await OrdersAsync(app.Database);
        using var visitor = PortalBrowser.Open(app);
        await visitor.ProveAsync(kim);
        var line = kim.Lines[0].Id;
        await using (var db = app.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("""UPDATE "PortalSessions" SET "SeenAt" = '2020-01-01 00:00:00'""");
        }

        using var answer = await visitor.PostAsync("/portal", "/portal/apply", ("take", $"{line}"), ($"reason-{line}", "fit"));

        Assert.Equal((HttpStatusCode.SeeOther, "/portal?again=true"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        await using var after = app.Database.Open();
        Assert.Equal(line, after.PortalDrafts.Single().Content.Lines[0].OrderLineId);
    }

    [Theory]
    [InlineData("/portal?culture=zz")]
    [InlineData("/portal?culture=../../x")]
    [InlineData("/portal?order=%00%0d%0aSet-Cookie:x")]
    public async Task Odd_addresses_open_the_page_all_the_same(string address)
    {
        await using var app = await OpenAsync();
        using var visitor = PortalBrowser.Open(app);

        using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("culture", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Pages_are_light_have_no_script_and_tell_other_sites_nothing()
    {
        await using var app = await OpenAsync();
        var (kim, _) = await OrdersAsync(app.Database);
        using var visitor = PortalBrowser.Open(app);
        await visitor.ProveAsync(kim);

        foreach (var address in (string[])["/portal?again=true", "/portal/order", "/portal/apply", "/policy"])
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=\"", page, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
            Assert.DoesNotContain("script-src", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(await WeightAsync(visitor.Client, page) <= 60_000, $"{address} weighs {await WeightAsync(visitor.Client, page)} bytes");
        }
    }

    /// <summary>The page and what it loads, as they are before any compression.</summary>
    private static async Task<int> WeightAsync(HttpClient client, string page)
    {
        var document = await new HtmlParser().ParseDocumentAsync(page);
        var weight = System.Text.Encoding.UTF8.GetByteCount(page);
        foreach (var address in document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href") ?? ""))
        {
            weight += (await client.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;
        }

        return weight;
    }

    private static async Task<DeskApplication> OpenAsync()
    {
        var app = await DeskApplication.InMemoryAsync();
        await app.Database.AddDefaultsAsync();
        await app.Database.AddStaffAsync(Roles.Agent);
        await OrdersAsync(app.Database);
        return app;
    }

    private static async Task<(Order Kim, Order Lee)> OrdersAsync(TestDb database)
    {
        await using var db = database.Open();
        if (!await db.Orders.AnyAsync())
        {
            db.AddRange(new AnOrder().Numbered("1001").Build(), new AnOrder().Numbered("1002").BoughtBy("Lee", "lee@example.test").Build());
            await db.SaveChangesAsync();
        }

        var orders = await db.Orders.Include(order => order.Lines).Include(order => order.Customer).OrderBy(order => order.Number).ToListAsync();
        return (orders[0], orders[1]);
    }
}
