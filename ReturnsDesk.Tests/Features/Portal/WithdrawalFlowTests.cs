using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Portal;

/// <summary>The withdrawal function as a browser without scripts sends it.</summary>
public sealed class WithdrawalFlowTests
{
    private const string Form = "/portal/withdraw";

    [Fact]
    public async Task The_pages_tell_nothing_of_whether_an_order_exists()
    {
        await using var app = await OpenAsync();
        await AddAsync(app, new AnOrder().With("MUG", 1, 1200));

        var known = await WithdrawAsync(app, "1001", "kim1001@example.test");
        var unknown = await WithdrawAsync(app, "1009", "kim1009@example.test");

        Assert.Equal(known, unknown.Replace("1009", "1001", StringComparison.Ordinal));
        await using var db = app.Database.Open();
        Assert.Equal([StatementState.Opened, StatementState.NeedsPerson], await db.WithdrawalStatements.OrderBy(statement => statement.Id).Select(statement => statement.State).ToListAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_double_click_and_going_back_to_send_again_are_one_statement(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        await AddAsync(app, new AnOrder().With("MUG", 1, 1200));
        using var browser = app.ClientOf(null);
        var confirm = await SayAsync(browser, "1001", "kim1001@example.test");

        var answers = await Task.WhenAll(SendAsync(browser, confirm, ("step", "confirm")), SendAsync(browser, confirm, ("step", "confirm")));
        using var again = await SendAsync(browser, confirm, ("step", "confirm"));

        Assert.All([.. answers, again], answer => Assert.Equal((HttpStatusCode.SeeOther, "/portal/withdraw/received"), (answer.StatusCode, answer.Headers.Location?.ToString())));
        await using var db = app.Database.Open();
        Assert.Equal((1, 1, 1), (await db.WithdrawalStatements.CountAsync(), await db.ReturnCases.CountAsync(), await db.OutboxMails.CountAsync()));
    }

    [Fact]
    public async Task Who_sends_too_many_waits_and_loses_no_word()
    {
        await using var app = await OpenAsync();
        for (var sent = 0; sent < StatementLimits.MostPerMinute; sent++)
        {
            await WithdrawAsync(app, $"A{sent}", $"a{sent}@example.test");
        }

        using var browser = app.ClientOf(null);
        var confirm = await SayAsync(browser, "the last one", "last@example.test");
        using var answer = await SendAsync(browser, confirm, ("step", "confirm"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        var page = await ReadAsync(answer);
        Assert.Contains("again in a minute", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the last one", page.QuerySelector(".withdraw-said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_proved_the_order_finds_it_filled_in_and_chooses_pieces()
    {
        await using var app = await OpenAsync();
        var order = await AddAsync(app, new AnOrder().With("MUG", 2, 1200).With("CUP", 1, 500));
        using var browser = await ProvenAsync(app, order);
        var page = await browser.OpenAsync(Form);
        Assert.Equal(("Kim Example", "kim1001@example.test"), (Value(page, "name"), Value(page, "email")));
        Assert.Equal(2, page.QuerySelectorAll("select").Length);
        (string, string)[] person = [("name", "Kim"), ("email", "kim1001@example.test"), ("proven", "true"), ("number", "1001")];

        using var nothing = await SendAsync(browser, page, [.. person, ($"units-{order.Lines[0].Id}", "0"), ($"units-{order.Lines[1].Id}", "0")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        using var whole = await SendAsync(browser, page, [.. person, ($"units-{order.Lines[0].Id}", "2"), ($"units-{order.Lines[1].Id}", "1")]);
        Assert.Contains("the whole order", (await ReadAsync(whole)).QuerySelector(".withdraw-said")!.TextContent, StringComparison.Ordinal);
        using var some = await SendAsync(browser, page, [.. person, ($"units-{order.Lines[0].Id}", "1"), ($"units-{order.Lines[1].Id}", "0")]);
        var confirm = await ReadAsync(some);
        Assert.Contains("1 × MUG Product MUG", confirm.QuerySelector(".withdraw-said")!.TextContent, StringComparison.Ordinal);
        using var sent = await SendAsync(browser, confirm, ("step", "confirm"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        await using var db = app.Database.Open();
        var statement = await db.WithdrawalStatements.SingleAsync();
        Assert.Equal((true, order.Id, StatementState.Opened, "1 × MUG Product MUG"), (statement.IsProven, statement.OrderId, statement.State, statement.Items));
        Assert.Equal(confirm.QuerySelector(".withdraw-said")!.TextContent, statement.Text);
        Assert.Equal(1, (await db.ReturnCases.SingleAsync()).Units);
    }

    [Fact]
    public async Task Nobody_calls_an_order_proven_that_they_did_not_prove()
    {
        await using var app = await OpenAsync();
        var mine = await AddAsync(app, new AnOrder().With("MUG", 2, 1200));
        var other = await AddAsync(app, new AnOrder().Numbered("1002").With("CUP", 2, 500));
        using var browser = await ProvenAsync(app, mine);
        var page = await browser.OpenAsync(Form);

        using var asked = await SendAsync(browser, page, ("name", "Eve"), ("email", "eve@example.test"), ("proven", "true"), ("number", "1002"), ($"units-{other.Lines[0].Id}", "1"));
        var confirm = await ReadAsync(asked);
        using var sent = await SendAsync(browser, confirm, ("step", "confirm"));

        await using var db = app.Database.Open();
        var statement = await db.WithdrawalStatements.SingleAsync();
        Assert.Equal((false, null, StatementState.NeedsPerson), (statement.IsProven, statement.OrderId, statement.State));
        Assert.Empty(await db.ReturnCases.ToListAsync());
    }

    [Fact]
    public async Task An_acknowledgement_is_shown_only_to_the_browser_that_sent_the_statement()
    {
        await using var app = await OpenAsync();
        await WithdrawAsync(app, "1001", "kim1001@example.test");
        using var other = app.ClientOf(null);
        other.DefaultRequestHeaders.Add("Cookie", "rd-portal-receipt=W-2345-6789");

        using var answer = await other.GetAsync(new Uri(Form + "/received", UriKind.Relative));

        Assert.Equal((HttpStatusCode.SeeOther, Form), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_form_of_another_site_is_taken_from_nobody()
    {
        await using var app = await OpenAsync();
        using var browser = app.ClientOf(null);
        using var content = new FormUrlEncodedContent([new("step", "confirm"), new("name", "Kim"), new("number", "1001"), new("email", "kim@example.test")]);

        using var answer = await browser.PostAsync(new Uri(Form, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await using var db = app.Database.Open();
        Assert.Empty(await db.WithdrawalStatements.ToListAsync());
    }

    private static async Task<DeskApplication> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var app = await DeskApplication.InMemoryAsync(engine);
        await app.Database.AddStaffAsync(Roles.Agent);
        return app;
    }

    private static async Task<Order> AddAsync(DeskApplication app, AnOrder order)
    {
        await using var db = app.Database.Open();
        var added = order.Build();
        db.Orders.Add(added);
        await db.SaveChangesAsync();
        return added;
    }

    private static async Task<HttpClient> ProvenAsync(DeskApplication app, Order order)
    {
        var secret = AccessSecret.Draw();
        await using var db = app.Database.Open();
        db.PortalSessions.Add(new PortalSession(AccessSecret.HashOf(secret), order.Id, PortalProof.Code, null, DateTime.UtcNow));
        await db.SaveChangesAsync();
        var browser = app.ClientOf(null);
        browser.DefaultRequestHeaders.Add("Cookie", $"rd-portal={secret}");
        return browser;
    }

    /// <summary>Both steps; what the last page says, without what is drawn or told by the clock.</summary>
    private static async Task<string> WithdrawAsync(DeskApplication app, string number, string email)
    {
        using var browser = app.ClientOf(null);
        var confirm = await SayAsync(browser, number, email);
        using var sent = await SendAsync(browser, confirm, ("step", "confirm"));
        var done = await browser.OpenAsync(sent.Headers.Location!.ToString());
        return Regex.Replace(Regex.Replace(done.QuerySelector("main")!.TextContent, "W-[A-Z0-9]{4}-[A-Z0-9]{4}", "W"), "[0-9]{2}:[0-9]{2}:[0-9]{2}", "");
    }

    private static async Task<IHtmlDocument> SayAsync(HttpClient browser, string number, string email)
    {
        using var said = await SendAsync(browser, await browser.OpenAsync(Form), ("name", "Kim Example"), ("number", number), ("email", email));
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        return await ReadAsync(said);
    }

    /// <summary>Sends the form of a page with its hidden fields; what is filled in takes their place.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlDocument page, params (string Name, string Value)[] filledIn)
    {
        var hidden = page.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value)).Where(field => !filledIn.Any(own => own.Name == field.Item1));
        using var content = new FormUrlEncodedContent(hidden.Concat(filledIn).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await browser.PostAsync(new Uri(Form, UriKind.Relative), content);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    private static string? Value(IHtmlDocument page, string name) => ((IHtmlInputElement)page.QuerySelector($"#{name}")!).Value;
}
