using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class SignInTests(Site site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_sign_in_page_speaks_the_language_of_the_browser_and_is_accessible(string language) => await site.VisitAsync(
        async visit =>
        {
            await visit.OpenStaticAsync("/account/sign-in");

            Assert.Equal(language, await visit.Page.GetAttributeAsync("html", "lang"));
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"sign-in.{language}");
        },
        language);

    [Fact]
    public async Task A_person_signs_in_by_the_form_and_the_desk_answers()
    {
        await site.App.Database.AddStaffAsync();

        await site.VisitAsAsync(Staff.EmailOf(), Staff.Password, async visit =>
        {
            await visit.OpenAsync("/");

            Assert.DoesNotContain("/account/", visit.Page.Url, StringComparison.Ordinal);
            await visit.AssertAccessibleAsync();
        });
    }
}
