using System.Net;
using System.Text;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies;

public sealed class PublicPolicyTests
{
    private const int MostBytes = 60 * 1024;

    private static readonly ReturnPolicy Policy = new()
    {
        Currency = "EUR",
        Rules =
        [
            PolicyDesk.Shoes(14),
            new PolicyRule { Id = "codes", When = new RuleScope { Categories = ["Codes"] }, Exclusion = ExclusionKind.VirtualGoods },
            new PolicyRule { Id = "vip", When = new RuleScope { CustomerGroups = ["whales"] }, WindowDays = 90 },
            new PolicyRule { Id = "keep", Grant = new AutomaticGrant(AutomaticAction.KeepItem, 1_717) },
        ],
    };

    [Fact]
    public async Task Anybody_may_read_it_in_their_language_without_a_script_and_it_may_be_kept_for_a_minute()
    {
        await using var app = await OpenAsync();
        using var visitor = app.ClientOf(null);
        visitor.DefaultRequestHeaders.Add("Accept-Language", "zh-CN,zh;q=0.9");

        using var answer = await visitor.GetAsync(new Uri("/policy", UriKind.Relative));
        var chinese = await answer.Content.ReadAsStringAsync();
        var english = await visitor.OpenAsync("/policy?culture=en");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((true, TimeSpan.FromMinutes(1)), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge!.Value));
        Assert.Contains("签收后", WebUtility.HtmlDecode(chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", chinese, StringComparison.OrdinalIgnoreCase);
        Assert.True(Encoding.UTF8.GetByteCount(chinese) < MostBytes);
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Returns policy", english.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task It_tells_the_windows_the_exclusions_and_the_law_and_nothing_that_invites_misuse()
    {
        await using var app = await OpenAsync();
        using var visitor = app.ClientOf(null);

        var page = await visitor.OpenAsync("/policy?culture=en");

        string[] Lines(string section) => [.. page.QuerySelectorAll($"[data-section={section}] dl > div").Select(line => string.Join(": ", line.Children.Select(part => part.TextContent.Trim())))];
        Assert.Equal(["Shoes: Returns within 14 days of delivery.", "Everything else: Returns within 30 days of delivery."], Lines("Window"));
        Assert.Equal(["Codes: No returns (virtual goods and top-ups)."], Lines("Excluded"));
        Assert.Contains("14 days", page.QuerySelector("[data-section=Law]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("whales", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("17.17", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static async Task<DeskApplication> OpenAsync()
    {
        var app = await DeskApplication.InMemoryAsync();
        await app.Database.AddDefaultsAsync(Policy);
        await app.Database.AddStaffAsync(Roles.Admin);
        return app;
    }
}
