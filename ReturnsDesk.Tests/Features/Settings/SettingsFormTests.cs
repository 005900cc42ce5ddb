using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Features.Settings.Reasons;
using ReturnsDesk.Features.Team.People;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

public sealed class SettingsFormTests : ScreenTest, IAsyncLifetime
{
    private SettingsDesk _desk = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await SettingsDesk.OpenAsync(Engine.Sqlite);
        Services.AddSingleton(_desk.Get<ReadMerchant>()).AddSingleton(_desk.Get<SaveMerchant>()).AddSingleton(_desk.Get<ReadOfficeHours>()).AddSingleton(_desk.Get<SaveOfficeHours>())
            .AddSingleton(_desk.Get<ReadExchangeSettings>()).AddSingleton(_desk.Get<SaveExchangeSettings>()).AddSingleton(_desk.Get<SaveReason>()).AddSingleton(_desk.Get<ReadReasons>());
        Services.AddSingleton(_desk.Get<ChangeRoles>()).AddSingleton(_desk.Get<SetPersonDisabled>()).AddSingleton(_desk.Get<RemoveAuthenticator>());
        Services.AddRefusalTexts<SettingsTexts>().AddRefusalTexts<ReturnRefusalTexts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Render<MudPopoverProvider>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task The_merchant_is_saved_and_a_missing_name_is_told_at_its_field()
    {
        Be(_desk.Admin, Roles.Admin);
        var page = Render<MerchantPage>();
        page.WaitForElement("#merchant-name");

        await page.Find("#merchant-country").ChangeAsync(new() { Value = "DE" });
        await page.Find("#merchant-name").ChangeAsync(new() { Value = "" });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("#merchant-name-error").TextContent));
        await page.Find("#merchant-name").ChangeAsync(new() { Value = "Lotus" });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Saved", page.Find(".saved").TextContent));
        Assert.Equal("Lotus", (await _desk.Get<ReadMerchant>().ReadAsync(_desk.Admin)).Name);
    }

    [Fact]
    public async Task A_new_reason_stands_below_its_parent()
    {
        Be(_desk.Manager, Roles.Manager);
        var form = Render<ReasonForm>(part => part.Add(reason => reason.Reason, null).Add(reason => reason.Parents, [new ReasonRow("defect", null, "Defect", "质量问题", FaultSide.Merchant, true, 1)]));

        await form.Find("#reason-parent").ChangeAsync(new() { Value = "defect" });
        await form.Find("#reason-en").ChangeAsync(new() { Value = "Zip" });
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Equal("reason.needs-both-names", form.Find("[data-code]").GetAttribute("data-code")));
        await form.Find("#reason-zh").ChangeAsync(new() { Value = "拉链" });
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Equal("Saved", form.Find(".saved").TextContent));
        Assert.Contains(await _desk.Get<ReadReasons>().ReadAsync(_desk.Manager), reason => reason is { Code: "defect-zip", ParentCode: "defect" });
    }

    [Fact]
    public void The_own_account_is_shown_but_not_changed()
    {
        Be(_desk.Admin, Roles.Admin);

        var form = Render<PersonForm>(part => part.Add(person => person.Person, new PersonRow(_desk.Admin.Id, "Ada", "ada@desk.test", false, [Roles.Admin])).Add(person => person.IsOwn, true));

        Assert.True(form.Find("fieldset").HasAttribute("disabled"));
        Assert.All(form.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    private void Be(Actor person, string role)
    {
        SignIn(role);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, person.Id));
    }
}
