using System.Net;
using System.Reflection;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Features.Portal;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Resources;

/// <summary>Every page in a language that nobody speaks, on data without a Latin letter: what is plain is not in the resources.</summary>
public sealed class PseudoLanguageTests
{
    /// <summary>The same in every language: names of ours and of others, codes, keys of the keyboard.</summary>
    private static readonly HashSet<string> Known =
    [
        "ReturnsDesk", "English", "Ctrl", "Shift", "Enter", "Esc", "EUR", "USD", "CNY", "JPY", "UTC", "CSV", "XLSX", "PDF", "JSON", "SMTP", "IMAP", "Stripe", "Alipay", "WeChat", "Pay", "API", "SKU", "RMA", "Shopify",
        "Taobao", "Superstore", "Space",

        // The months are the culture's.
        .. System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.SelectMany(month => month.Split('/')),

        // Of the orders of the tests.
        "card", "pay",
    ];

    [Fact]
    public async Task No_page_of_the_desk_has_words_of_its_own()
    {
        await using var app = await DeskApplication.InPseudoLanguageAsync();
        var number = await SeedAsync(app.Database);
        var person = await app.Database.AddStaffAsync([.. Roles.All]);
        using var client = app.ClientOf(person.Id);
        var known = Known.Union(Roles.All).Append(person.Name).SelectMany(name => name.Split(' ', '-', '@', '.')).ToHashSet(StringComparer.Ordinal);

        var found = new List<string>();
        foreach (var address in Addresses().Append($"/returns/{number}").Append($"/refunds/new/{number}").Append("/orders/1").Append("/orders/1/return"))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Found, $"{address} answers {answer.StatusCode}");
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            found.AddRange(PlainText.In(page, known).Select(word => $"{address}: {word}"));
        }

        Findings.AssertNone(found);
    }

    [Fact]
    public async Task Nor_has_any_of_the_portal()
    {
        await using var app = await DeskApplication.InPseudoLanguageAsync();
        await SeedAsync(app.Database);
        await app.Database.AddStaffAsync(Roles.Agent);
        using var visitor = PortalBrowser.Open(app);
        var found = new List<string>();
        async Task LookAsync(string address) => found.AddRange(PlainText.In(await visitor.OpenAsync(address), Known).Select(word => $"{address}: {word}"));

        await LookAsync("/portal");
        await LookAsync("/policy");
        await LookAsync("/portal/withdraw");
        await visitor.ProveAsync(await PseudoShop.OrderAsync(app.Database, "1002"));
        await LookAsync("/portal/order");
        await LookAsync("/portal/apply");
        var line = (await PseudoShop.OrderAsync(app.Database, "1002")).Lines[0].Id;
        using (await visitor.PostAsync("/portal/apply", "/portal/apply", ("take", $"{line}"), ($"reason-{line}", "defect")))
        {
            await LookAsync("/portal/apply/details");
            await LookAsync("/portal/apply/check");
        }

        using var sent = await visitor.PostAsync("/portal/apply/check", "/portal/apply/check", ("to", "money"));
        await LookAsync(sent.Headers.Location!.OriginalString);

        Findings.AssertNone(found);
    }

    [Fact]
    public async Task A_plain_word_is_found()
    {
        var page = await new HtmlParser().ParseDocumentAsync($"<p>{PseudoLocalizer.Of("Hello {0}").Replace("{0}", "Kim", StringComparison.Ordinal)} plain <b title='tip'>EUR 商品</b></p>");

        Assert.Equal(["plain", "tip"], PlainText.In(page, Known).Select(word => word.Split(' ')[0]));
    }

    /// <summary>Every page of the desk whose address stands for itself.</summary>
    internal static IEnumerable<string> Addresses() =>
        typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
            .Where(template => !template.Contains('{') && !template.StartsWith("/account/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static async Task<string> SeedAsync(TestDb database)
    {
        await database.AddDefaultsAsync();

        return await PseudoShop.SeedAsync(database);
    }
}
