using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Mailing;
using ReturnsDesk.Features.Portal.Following;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Portal.Following;

/// <summary>The addresses of a return over HTTP: who gets in, what a stranger's number answers, what is kept.</summary>
public sealed class ReturnPagesTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_strangers_return_answers_like_one_that_does_not_exist(Engine engine)
    {
        await using var app = await DeskApplication.InMemoryAsync(engine);
        using var client = app.ClientOf(null);
        var shop = new FollowShop(app.Database);
        var (mine, other) = (await shop.ApprovedAsync(), await shop.ApprovedAsync());
        var photo = await PhotoOfAsync(app, other);

        foreach (var part in new[] { "", "/waybill", "/appeal", "/cancel", "/label.pdf", "/slip.pdf", "/photos/" + photo, "/photos/" + photo + "?size=thumb" })
        {
            using var strangers = await GetAsync(client, other.Address + part, mine);
            using var nobodys = await GetAsync(client, "/portal/returns/R31-99999999-9" + part, mine);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (strangers.StatusCode, nobodys.StatusCode));
            var (theirs, none) = (await strangers.Content.ReadAsStringAsync(), await nobodys.Content.ReadAsStringAsync());
            Assert.Equal(Plain(none), Plain(theirs).Replace(other.Number, "R31-99999999-9", StringComparison.Ordinal));
        }

        using var own = await GetAsync(client, other.Address + "/photos/" + photo, other);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (own.StatusCode, own.Content.Headers.ContentType?.MediaType));
        using var strayed = await GetAsync(client, mine.Address + "/photos/" + photo, mine);
        Assert.Equal(HttpStatusCode.NotFound, strayed.StatusCode);
    }

    [Fact]
    public async Task Without_a_session_nothing_of_a_return_is_shown()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        using var client = app.ClientOf(null);
        var mine = await new FollowShop(app.Database).ApprovedAsync();
        var photo = await PhotoOfAsync(app, mine);

        foreach (var part in new[] { "", "/label.pdf", "/photos/" + photo })
        {
            using var answer = await client.GetAsync(new Uri(mine.Address + part, UriKind.Relative));
            Assert.Equal((HttpStatusCode.SeeOther, "/portal?again=true"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
    }

    [Fact]
    public async Task A_form_without_the_token_of_our_page_does_nothing()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        using var client = app.ClientOf(null);
        var mine = await new FollowShop(app.Database).ApprovedAsync();

        foreach (var part in new[] { "waybill", "messages", "cancel", "appeal", "answer", "rating", "exchange", "print", "print/stop" })
        {
            using var request = With(new HttpRequestMessage(HttpMethod.Post, new Uri($"{mine.Address}/{part}", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("waybill", "SF1234567890123"), new("text", "x")]) }, mine);
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(CaseStatus.Approved, (await app.Database.CaseAsync(mine.Number)).Status);
    }

    [Fact]
    public async Task Papers_and_pages_are_kept_by_nobody_and_no_other_site_learns_their_address()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        using var client = app.ClientOf(null);
        var mine = await new FollowShop(app.Database).ApprovedAsync();

        foreach (var part in new[] { "", "/label.pdf", "/slip.pdf" })
        {
            using var answer = await GetAsync(client, mine.Address + part, mine);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal((true, "no-referrer"), (answer.Headers.CacheControl?.NoStore, answer.Headers.GetValues("Referrer-Policy").Single()));
        }
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_link_of_a_mail_tells_status_and_names_and_nothing_else(Engine engine)
    {
        await using var app = await DeskApplication.InMemoryAsync(engine);
        using var client = app.ClientOf(null);
        var shop = new FollowShop(app.Database);
        var (mine, other) = (await shop.ApprovedAsync(), await shop.ApprovedAsync());
        string token;
        await using (var db = app.Database.Open())
        {
            token = OrderLinkTokens.Issue(db, mine.OrderId, DateTime.UtcNow);
            await db.SaveChangesAsync();
        }

        using var answer = await client.GetAsync(new Uri("/r/" + token, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, true, "no-referrer"), (answer.StatusCode, answer.Headers.CacheControl?.NoStore, answer.Headers.GetValues("Referrer-Policy").Single()));
        Assert.All(["Product MUG", "Approved", mine.Number, $"/portal?order={mine.OrderNumber}"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.All(["Kim", "example.test", "Hafenstr", "JJD", "card", "EUR", "Far too small", other.Number, "/photos/"], part => Assert.DoesNotContain(part, page, StringComparison.Ordinal));
        foreach (var guess in new[] { "null", "undefined", token + " ", token.ToUpperInvariant(), token[..42], new string('A', 43) })
        {
            using var none = await client.GetAsync(new Uri("/r/" + Uri.EscapeDataString(guess), UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    [Fact]
    public async Task Guessing_secret_addresses_is_slowed_down()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        using var client = app.ClientOf(null);
        var answers = new List<HttpStatusCode>();

        for (var guess = 0; guess <= SecretAddressLimit.MostPerMinute; guess++)
        {
            using var answer = await client.GetAsync(new Uri($"/{(guess % 2 == 0 ? 'r' : 'p')}/{guess:D43}", UriKind.Relative));
            answers.Add(answer.StatusCode);
        }

        Assert.All(answers.Take(SecretAddressLimit.MostPerMinute), answer => Assert.Equal(HttpStatusCode.NotFound, answer));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private static async Task<string> PhotoOfAsync(DeskApplication app, FollowedReturn of)
    {
        using var content = new MemoryStream(APicture.Jpeg());
        var owner = PhotoOwner.OfCustomer(ReturnsDesk.Domain.Team.Actor.Customer("Kim Example"), of.OrderId, of.Number);
        return (await app.Services.GetRequiredService<AddPhoto>().ExecuteAsync(owner, content, "mug.jpg")).Value!.Id;
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string address, FollowedReturn by) =>
        client.SendAsync(With(new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)), by));

    private static HttpRequestMessage With(HttpRequestMessage request, FollowedReturn by)
    {
        request.Headers.Add("Cookie", $"{FollowedReturn.Cookie}={by.Secret}");
        return request;
    }

    /// <summary>Every page has its own token against forged forms.</summary>
    private static string Plain(string page) => Regex.Replace(page, "name=\"__RequestVerificationToken\" value=\"[^\"]*\"", "");
}
