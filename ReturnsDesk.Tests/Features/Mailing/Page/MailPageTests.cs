using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing.Page;
using ReturnsDesk.Integrations.Mail;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Mailing.Page;

public sealed class MailPageTests : ScreenTest
{
    private MailRoom _room = null!;

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _room.DisposeAsync();
    }

    [Fact]
    public async Task Without_settings_the_page_names_what_is_missing_and_what_waits()
    {
        await OpenAsync([], Roles.Manager);
        await _room.RequestedAsync();

        var page = Render<MailPage>();

        page.WaitForAssertion(() => Assert.Equal(["Mail:Host", "Mail:From", "Site:Address"], page.FindAll(".mail-lacks code").Select(code => code.TextContent)));
        Assert.Equal("Waiting", Assert.Single(page.FindAll("tbody tr")).QuerySelector(".tag")!.TextContent.Trim());
        Assert.Equal("1", page.Find(".part-tab[href$='state=Queued'] .part-count").TextContent);
    }

    [Fact]
    public async Task A_mail_that_did_not_arrive_says_why_and_is_tried_again()
    {
        await OpenAsync(MailRoom.Settings, Roles.Manager);
        await _room.RequestedAsync();
        _room.Server.Answers(MailOutcome.Refused, "mail.refused", "550 no such user");
        await _room.SendAsync();
        var page = Render<MailPage>();
        page.WaitForAssertion(() => Assert.Contains("The server refused it: 550 no such user", page.Find("tbody tr").TextContent, StringComparison.Ordinal));

        await page.Find("tbody button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("Waiting", page.Find("tbody .tag").TextContent.Trim()));
        Assert.Equal(MailState.Queued, (await _room.MailsAsync())[0].State);
    }

    [Fact]
    public async Task Who_only_reads_sees_masked_addresses_and_no_buttons()
    {
        await OpenAsync(MailRoom.Settings, Roles.Auditor);
        await _room.RequestedAsync(new AnOrder().Numbered("1001"));
        _room.Server.Answers(MailOutcome.Refused, "mail.refused", "550");
        await _room.SendAsync();

        var page = Render<MailPage>();

        page.WaitForAssertion(() => Assert.Contains("k•••@example.test", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task A_test_mail_is_queued_and_a_wrong_address_told_at_its_field()
    {
        await OpenAsync(MailRoom.Settings, Roles.Manager);
        var page = Render<MailPage>();
        page.WaitForElement("#mail-to");

        await page.Find("#mail-to").ChangeAsync(new() { Value = "nobody" });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("#mail-to-error").TextContent));
        await page.Find("#mail-to").ChangeAsync(new() { Value = "me@shop.example" });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Queued", page.Find(".saved").TextContent));
        Assert.Equal((MailKind.Test, "me@shop.example"), (await _room.MailsAsync()).Select(mail => (mail.Kind, mail.To)).Single());
        await _room.SendAsync();
        Assert.Contains("Lotus & Linen", _room.Server.Handed[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_sent_yet_is_told_in_either_language()
    {
        Speak("zh-CN");
        await OpenAsync(MailRoom.Settings, Roles.Manager);

        var page = Render<MailPage>();

        page.WaitForAssertion(() => Assert.Equal("暂无邮件", page.Find(".state h2").TextContent));
    }

    private async Task OpenAsync(Dictionary<string, string?> settings, string role)
    {
        _room = await MailRoom.OpenAsync(Engine.Sqlite, settings);
        Services.AddRefusalTexts<MailScreenTexts>().AddSingleton(_room.Get<ReadMails>()).AddSingleton(_room.Get<TryMailAgain>()).AddSingleton(_room.Get<SendTestMail>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(role);
        var reader = role == Roles.Manager ? _room.Manager : await _room.Database.AddStaffAsync(role);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, reader.Id));
        Render<MudPopoverProvider>();
    }
}
