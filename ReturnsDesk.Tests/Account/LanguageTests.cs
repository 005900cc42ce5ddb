using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Account;

public sealed class LanguageTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    [Fact]
    public async Task The_chosen_language_stays()
    {
        using var visitor = desk.Visitor();

        await visitor.GetAsync(new Uri("/account/language?culture=zh-CN", UriKind.Relative));
        var page = await visitor.OpenAsync("/account/sign-in");

        Assert.Equal("登录", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("../../x")]
    public async Task An_unknown_language_changes_nothing(string culture)
    {
        using var visitor = desk.Visitor();

        var answer = await visitor.GetAsync(new Uri($"/account/language?culture={Uri.EscapeDataString(culture)}", UriKind.Relative));

        Assert.True(answer.IsRedirectTo("/"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("http://localhost/review?view=mine", "/review?view=mine")]
    [InlineData("http://localhost/account/language?culture=en", "/")]
    [InlineData("http://evil.example/review", "/")]
    public async Task One_comes_back_to_the_page_one_was_on(string page, string expected)
    {
        using var visitor = desk.Visitor();
        visitor.DefaultRequestHeaders.Referrer = new Uri(page);

        var answer = await visitor.GetAsync(new Uri("/account/language?culture=en", UriKind.Relative));

        Assert.True(answer.IsRedirectTo(expected));
    }

    [Fact]
    public async Task The_browsers_language_counts_until_one_is_chosen()
    {
        using var visitor = desk.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");

        var page = await visitor.OpenAsync("/account/sign-in");

        Assert.Equal("登录", page.QuerySelector("h1")!.TextContent);
    }
}
