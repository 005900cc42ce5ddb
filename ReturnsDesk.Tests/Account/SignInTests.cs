using System.Net;
using ReturnsDesk.Account;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Account;

public sealed class SignInTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    [Fact]
    public async Task A_visitor_is_led_to_sign_in_and_back()
    {
        using var visitor = desk.Visitor();

        var asked = await visitor.GetAsync(new Uri("/not-yet-there", UriKind.Relative));
        var signedIn = await visitor.SubmitAsync(
            asked.Headers.Location!.PathAndQuery, "sign-in", ("Input.Email", "agent@demo.example"), ("Input.Password", DemoPerson.Password));

        Assert.True(signedIn.IsRedirectTo("/not-yet-there"));
    }

    [Theory]
    [InlineData("agent@demo.example", "wrong password here")]
    [InlineData("nobody@demo.example", "wrong password here")]
    public async Task A_wrong_password_and_an_unknown_person_get_the_same_answer(string email, string password)
    {
        using var visitor = desk.Visitor();

        var answer = await visitor.SignInAsync(email, password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("data-code=\"account.wrong-sign-in\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_even_for_the_right_password()
    {
        using var visitor = desk.Visitor();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await visitor.SignInAsync("auditor@demo.example", "wrong password here");
        }

        var answer = await visitor.SignInAsync("auditor@demo.example", DemoPerson.Password);

        Assert.Contains("data-code=\"account.locked\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_signs_a_demo_person_in()
    {
        using var visitor = desk.Visitor();

        var answer = await visitor.SubmitAsync("/account/sign-in", "demo-sign-in", ("Demo", "manager@demo.example"));

        Assert.True(answer.IsRedirectTo("/"));
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing()
    {
        using var visitor = desk.Visitor();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("Input.Email", "agent@demo.example")]);

        var answer = await visitor.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Set_up_is_closed_once_somebody_exists()
    {
        using var visitor = desk.Visitor();

        var answer = await visitor.GetAsync(new Uri("/account/set-up", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
