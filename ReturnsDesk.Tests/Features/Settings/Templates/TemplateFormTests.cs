using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Settings.Merchant;
using ReturnsDesk.Features.Settings.Templates;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings.Templates;

public sealed class TemplateFormTests : ScreenTest, IAsyncLifetime
{
    private SettingsDesk _desk = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await SettingsDesk.OpenAsync(Engine.Sqlite);
        Services.AddSingleton(_desk.Get<SaveReplyTemplate>()).AddSingleton(_desk.Get<ReadReplyTemplates>()).AddSingleton(_desk.Get<ReadOfficeHours>()).AddSingleton(_desk.Get<SaveOfficeHours>());
        Services.AddRefusalTexts<SettingsTexts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(Roles.Manager);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, _desk.Manager.Id));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task A_macro_is_written_seen_with_sample_data_and_kept()
    {
        long kept = 0;
        var form = Render<TemplateForm>(part => part.Add(p => p.Template, null).Add(p => p.OnSaved, id => kept = id));

        await form.Find("#template-name-en").ChangeAsync(new() { Value = "Yes" });
        await form.Find("#template-name-zh").ChangeAsync(new() { Value = "同意" });
        await form.Find("#template-text-en").InputAsync(new() { Value = "Yes, {customer}. {nothing}" });
        await form.Find("#template-text-zh").InputAsync(new() { Value = "{customer}，同意。" });
        await form.Find("#template-action").ChangeAsync(new() { Value = nameof(ReplyAction.Approve) });
        await form.FindAll(".template-statuses input")[(int)CaseStatus.Requested].ChangeAsync(new() { Value = true });
        Assert.Equal(["Yes, Anna Schmidt. {nothing}", "王小明，同意。"], form.FindAll(".template-preview p").Select(sample => sample.TextContent));

        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Equal("{nothing} is not in the list of placeholders.", form.Find("#template-text-en-error").TextContent));
        await form.Find("#template-text-en").InputAsync(new() { Value = "Yes, {customer}." });
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Equal("Saved", form.Find(".saved").TextContent));
        var stored = (await _desk.Get<ReadReplyTemplates>().ReadAsync(_desk.Manager)).Single(template => template.Id == kept);
        Assert.Equal(("Yes, {customer}.", ReplyAction.Approve, CaseStatus.Requested), (stored.TextEn, stored.Action, Assert.Single(stored.Statuses)));
    }

    [Fact]
    public void The_list_says_what_each_does_and_where_it_is_offered()
    {
        var page = Render<TemplatesPage>();

        page.WaitForAssertion(() => Assert.Equal(ReplyTemplates.Shipped.Count, page.FindAll("tbody tr").Count));
        Assert.Equal(["Approved: how to send it back", "Approve", "New"], page.FindAll("tbody tr")[1].QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent.Trim()));
        Assert.Equal("always", page.FindAll("tbody tr")[0].QuerySelectorAll("td")[2].TextContent);
    }

    [Fact]
    public async Task Office_hours_are_set_day_by_day_and_say_what_is_promised()
    {
        var form = Render<OfficeHoursForm>();
        form.WaitForElement("#hours-answer");
        Assert.Equal(5, form.FindAll("tbody input[type=checkbox]").Count(box => box.HasAttribute("checked")));

        await form.Find("[data-day=Monday]").ChangeAsync(new() { Value = false });
        await form.FindAll("input[type=time]")[1].ChangeAsync(new() { Value = "08:00" });
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Equal("Closing time must lie after 09:00; 00:00 is midnight.", form.Find("[data-code] span").TextContent));
        await form.FindAll("input[type=time]")[1].ChangeAsync(new() { Value = "12:00" });
        await form.Find("#hours-answer").ChangeAsync(new() { Value = "2" });
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Equal("Saved", form.Find(".saved").TextContent));
        Assert.Equal("Somebody who writes now is promised an answer by 2026-03-03 11:00.", form.Find(".hours-promise").TextContent.Trim());
    }
}
