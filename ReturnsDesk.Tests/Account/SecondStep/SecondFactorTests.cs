using System.Net;
using System.Text.RegularExpressions;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Account.SecondStep;

/// <summary>The way of one person: set up, sign in with a code, with a recovery code, remove. By real cookies and forms, on the real clock.</summary>
public sealed partial class SecondFactorTests : IDisposable
{
    private const string Page = "/account/second-factor";
    private const string Step = "/account/second-step";
    private const string Email = "agent@demo.example";
    private readonly RunningDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_authenticator_is_set_up_with_the_password_and_asked_for_at_the_next_sign_in()
    {
        using var owner = await SignedInAsync();
        var key = await KeyAsync(owner);
        var wrongPassword = await owner.SubmitAsync(Page, "set-up", ("SetUp.Code", Now(key)), ("SetUp.Password", "not the password"));
        var wrongCode = await owner.SubmitAsync(Page, "set-up", ("SetUp.Code", Totp.CodeOf(key, DateTime.UtcNow.AddHours(1))), ("SetUp.Password", DemoPerson.Password));

        var recovery = await SetUpAsync(owner, key);
        using var again = _desk.Visitor();
        var signIn = await again.SignInAsync(Email, DemoPerson.Password);
        var home = await again.GetAsync(new Uri("/", UriKind.Relative));
        var used = await again.SubmitAsync(Step, "second-step", ("Input.Code", recovery.Code));
        var withRecovery = await again.SubmitAsync(Step, "second-step", ("Input.Code", recovery.Codes[0].ToLowerInvariant()));

        Assert.Equal(("account.password-wrong", "account.code-wrong"), (await RefusalAsync(wrongPassword), await RefusalAsync(wrongCode)));
        Assert.Equal(10, recovery.Codes.Count);
        Assert.True(signIn.IsRedirectTo(Step));
        Assert.False(home.IsSuccessStatusCode);
        Assert.Equal("account.code-used", await RefusalAsync(used));
        Assert.True(withRecovery.IsRedirectTo("/"));
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_and_five_wrong_ones_are_enough()
    {
        using var owner = await SignedInAsync();
        var recovery = await SetUpAsync(owner, await KeyAsync(owner));
        using (var first = _desk.Visitor())
        {
            await first.SignInAsync(Email, DemoPerson.Password);
            Assert.True((await first.SubmitAsync(Step, "second-step", ("Input.Code", recovery.Codes[0]))).IsRedirectTo("/"));
        }

        using var guesser = _desk.Visitor();
        await guesser.SignInAsync(Email, DemoPerson.Password);
        List<string?> answers = [];
        for (var attempt = 0; attempt < 5; attempt++)
        {
            answers.Add(await RefusalAsync(await guesser.SubmitAsync(Step, "second-step", ("Input.Code", recovery.Codes[0]))));
        }

        answers.Add(await RefusalAsync(await guesser.SubmitAsync(Step, "second-step", ("Input.Code", recovery.Codes[1]))));

        Assert.Equal([.. Enumerable.Repeat("account.code-wrong", 4), .. Enumerable.Repeat("account.too-many-codes", 2)], answers.Select(answer => answer!));
    }

    [Fact]
    public async Task A_device_that_is_remembered_is_not_asked_again_until_the_authenticator_is_removed()
    {
        using var owner = await SignedInAsync();
        var recovery = await SetUpAsync(owner, await KeyAsync(owner));
        using var device = _desk.Visitor();
        await device.SignInAsync(Email, DemoPerson.Password);
        await device.SubmitAsync(Step, "second-step", ("Input.Code", recovery.Codes[0]), ("Input.Remember", "true"));

        var remembered = await device.SignInAsync(Email, DemoPerson.Password);
        var wrong = await owner.SubmitAsync(Page, "remove", ("Remove.Password", "not the password"));
        var removed = await owner.SubmitAsync(Page, "remove", ("Remove.Password", DemoPerson.Password));
        using var other = _desk.Visitor();
        var signIn = await other.SignInAsync(Email, DemoPerson.Password);

        Assert.True(remembered.IsRedirectTo("/"));
        Assert.Equal("account.password-wrong", await RefusalAsync(wrong));
        Assert.Null(await RefusalAsync(removed));
        Assert.True(signIn.IsRedirectTo("/"));
    }

    [Fact]
    public async Task The_second_step_without_the_first_leads_back()
    {
        using var visitor = _desk.Visitor();

        var answer = await visitor.GetAsync(new Uri(Step, UriKind.Relative));

        Assert.True(answer.IsRedirectTo("/account/sign-in"));
    }

    [Fact]
    public async Task The_demo_shows_what_the_telephones_of_its_people_would_show()
    {
        using var visitor = _desk.Visitor();
        await visitor.SignInAsync("finance@demo.example", DemoPerson.Password);
        var key = DemoPerson.All.Single(person => person.Email == "finance@demo.example").AuthenticatorKey!;

        var before = Now(key);
        var page = await visitor.GetStringAsync(new Uri(Page, UriKind.Relative));
        var after = Now(key);

        Assert.True(page.Contains(before, StringComparison.Ordinal) || page.Contains(after, StringComparison.Ordinal));
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var visitor = _desk.Visitor();
        Assert.True((await visitor.SignInAsync(Email, DemoPerson.Password)).IsRedirectTo("/"));
        return visitor;
    }

    private static string Now(string key) => Totp.CodeOf(key, DateTime.UtcNow);

    private static async Task<string> KeyAsync(HttpClient owner) => (await owner.OpenAsync(Page)).QuerySelector("[data-secret]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static async Task<(string Code, IReadOnlyList<string> Codes)> SetUpAsync(HttpClient owner, string key)
    {
        var code = Now(key);
        var answer = await owner.SubmitAsync(Page, "set-up", ("SetUp.Code", code), ("SetUp.Password", DemoPerson.Password));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (code, [.. RecoveryCode().Matches(page).Select(match => match.Groups[1].Value)]);
    }

    private static async Task<string?> RefusalAsync(HttpResponseMessage answer) =>
        Code().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("data-code=\"([^\"]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>")]
    private static partial Regex RecoveryCode();
}
