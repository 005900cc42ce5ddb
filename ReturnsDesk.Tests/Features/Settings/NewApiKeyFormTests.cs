using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.ApiKeys;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

public sealed class NewApiKeyFormTests : ScreenTest, IAsyncLifetime
{
    private TestDb _database = null!;
    private Actor _manager = Actor.Automatic;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _database = await TestDb.CreateAsync(Engine.Sqlite);
        _manager = await _database.AddStaffAsync(Roles.Manager);
        Services.AddSingleton(_database.Use<CreateApiKey>());
        Services.AddRefusalTexts<ApiTexts>();
        SignIn(Roles.Manager);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, _manager.Id), new Claim(StaffClaims.DisplayName, _manager.Name));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_missing_scope_is_told_and_the_secret_is_shown_once_made()
    {
        var form = Render<NewApiKeyForm>(part => part.Add(shown => shown.Scopes, ApiScopes.OpenTo([Roles.Manager])));

        await form.Find("#key-name").ChangeAsync(new() { Value = "Shop" });
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("Choose at least one scope.", form.Markup, StringComparison.Ordinal));
        await form.Find("[data-scope='returns:read']").ChangeAsync(new() { Value = true });
        await form.Find("form").SubmitAsync();
        var secret = form.WaitForElement("[data-secret]").TextContent;

        var caller = await _database.Use<RecogniseApiKey>().ReadAsync(Actor.Automatic, secret);
        Assert.Equal((_manager.Id, ApiScopes.ReadReturns), (caller!.Actor.Id, Assert.Single(caller.Scopes)));
    }

    [Fact]
    public void Whoever_holds_no_such_right_sees_why_there_is_nothing_to_choose()
    {
        var form = Render<NewApiKeyForm>();

        Assert.Empty(form.FindAll("form"));
        Assert.NotEmpty(form.FindAll(".alert-warn"));
    }
}
