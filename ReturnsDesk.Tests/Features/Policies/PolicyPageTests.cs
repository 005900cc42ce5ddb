using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Features.Policies.Editing;
using ReturnsDesk.Features.Policies.Listing;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies;

public sealed class PolicyPageTests : ScreenTest, IAsyncLifetime
{
    private PolicyDesk _desk = null!;
    private int _number;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await PolicyDesk.OpenAsync(Engine.Sqlite, new ReturnPolicy { Currency = "EUR" });
        _number = await _desk.DraftAsync(policy => policy with { Rules = [PolicyDesk.Shoes(14), PolicyDesk.Shoes(20) with { Id = "beauty", When = new RuleScope { Categories = ["Beauty"] } }] });
        await using (var db = _desk.Database.Open())
        {
            db.Orders.Add(new AnOrder().With("BOOT", 1, 10_000, "Shoes").Build());
            await db.SaveChangesAsync();
        }

        Services.AddSingleton(_desk.Get<ReadPolicies>()).AddSingleton(_desk.Get<ReadPolicy>()).AddSingleton(_desk.Get<ReadPolicyChoices>()).AddSingleton(_desk.Get<ReadPolicyExample>());
        Services.AddSingleton(_desk.Get<BeginDraft>()).AddSingleton(_desk.Get<SaveDraft>()).AddSingleton(_desk.Get<ProposePolicy>()).AddSingleton(_desk.Get<PublishPolicy>()).AddSingleton(_desk.Get<SendBackPolicy>()).AddSingleton(_desk.Get<WithdrawPolicy>());
        Services.AddTransient<PolicySentences>().AddRefusalTexts<PolicyRefusalTexts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Render<MudPopoverProvider>();
        Be(_desk.Manager, Roles.Manager);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task A_change_of_a_rule_is_seen_at_once_in_its_sentence_the_example_and_the_comparison()
    {
        var page = Open(rule: "shoes");
        page.WaitForElement("#says-window");

        await page.Find("#says-window").ChangeAsync(new() { Value = "10" });

        page.WaitForAssertion(() => Assert.Contains("Can be returned until 2026-03-05", page.Find(".example-line").TextContent, StringComparison.Ordinal));
        Assert.Equal("For Shoes: returns within 10 days of delivery.", Told(page, "shoes"));
        Assert.Contains("By version 1: Can be returned until 2026-03-25", page.Find(".example-was").TextContent, StringComparison.Ordinal);
        Assert.Contains("Not saved yet", page.Find(".saved").TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.Find(".part-count").TextContent);
        await Button(page, "Save draft").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Saved", page.Find(".saved").TextContent));
        Assert.Equal(10, (await _desk.ViewAsync(_number)).Policy.Rules[0].WindowDays);
    }

    [Fact]
    public async Task A_condition_is_added_by_name_and_what_becomes_odd_is_marked_at_the_rule()
    {
        var page = Open(rule: "beauty");
        page.WaitForElement("#when-categories");

        await page.Find(".name-chip button").ClickAsync(new());
        await page.Find("#when-categories").ChangeAsync(new() { Value = "shoes" });

        page.WaitForAssertion(() => Assert.Contains("only the order decides", page.Find("[data-rule=beauty] .rule-odd").TextContent, StringComparison.Ordinal));
        await page.Find("#when-reasons").ChangeAsync(new() { Value = "no such reason" });
        Assert.Equal("Choose one of the list.", page.Find("#when-reasons-error").TextContent);
        await page.Find("#when-reasons").ChangeAsync(new() { Value = "Too small" });
        Assert.Equal("For Shoes, with the reason Too small: returns within 20 days of delivery.", Told(page, "beauty"));
    }

    [Fact]
    public async Task Rules_are_added_moved_and_removed()
    {
        var page = Open();
        page.WaitForElement("[data-rule=beauty]");

        await page.Find("[data-rule=beauty] button[aria-label^='Ask the rule'][title='Ask earlier']").ClickAsync(new());
        Assert.Equal(["beauty", "shoes"], page.FindAll("[data-rule]").Select(rule => rule.GetAttribute("data-rule")!));
        await page.Find("[data-rule=shoes] button[aria-label^='Remove the rule']").ClickAsync(new());
        await page.FindAll("button.link-button").Single(button => button.TextContent.Contains("Add a rule", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Equal(["beauty", "v2-1"], page.FindAll("[data-rule]").Select(rule => rule.GetAttribute("data-rule")!));
        Assert.EndsWith("rule=v2-1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_saves_second_keeps_what_they_wrote_and_decides()
    {
        var page = Open(rule: "shoes");
        page.WaitForElement("#says-window");
        await page.Find("#says-window").ChangeAsync(new() { Value = "10" });
        var seen = await _desk.ViewAsync(_number);
        await _desk.Get<SaveDraft>().ExecuteAsync(_desk.Second, new PolicyDraft(_number, seen.Version, "Theirs", seen.Policy with { WindowDays = 40 }));

        await Button(page, "Save draft").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("policy.changed-meanwhile", page.Find("[data-code]").GetAttribute("data-code")));
        Assert.Equal("For Shoes: returns within 10 days of delivery.", Told(page, "shoes"));
        Assert.Contains("second@desk.test saved first", page.Find("#conflict-head").TextContent, StringComparison.Ordinal);
        await Button(page, "Keep mine").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Saved", page.Find(".saved").TextContent));
        Assert.Equal((10, 30), ((await _desk.ViewAsync(_number)).Policy.Rules[0].WindowDays, (await _desk.ViewAsync(_number)).Policy.WindowDays));
    }

    [Fact]
    public async Task The_writer_proposes_and_only_another_publishes()
    {
        var page = Open();
        page.WaitForElement("#valid-from");

        await Button(page, "Propose").ClickAsync(new());
        page.WaitForAssertion(() => Assert.True(Button(page, "Publish").HasAttribute("disabled")));
        Be(_desk.Second, Roles.Manager);
        page = Open(show: "difference");
        page.WaitForAssertion(() => Assert.False(Button(page, "Publish").HasAttribute("disabled")));
        Assert.Contains(page.FindAll(".change"), change => change.TextContent.Contains("For Shoes: returns within 14 days of delivery.", StringComparison.Ordinal));
        await Button(page, "Publish").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("In force", page.Find("[aria-labelledby=publishing-head] .tag").TextContent));
        var list = Render<PoliciesPage>();
        list.WaitForAssertion(() => Assert.Equal(["In force", "Superseded"], list.FindAll(".tag").Select(tag => tag.TextContent)));
    }

    [Fact]
    public void Who_may_only_read_is_shown_no_form()
    {
        Be(_desk.Agent, Roles.Agent);

        var page = Open(rule: "shoes");

        page.WaitForElement("[data-rule=shoes]");
        Assert.Empty(page.FindAll("#says-window, .rule-acts, #policy-title"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Propose", StringComparison.Ordinal));
    }

    private static string Told(IRenderedComponent<PolicyPage> page, string rule) => System.Text.RegularExpressions.Regex.Replace(page.Find($"[data-rule={rule}] p").TextContent, @"\s+", " ").Trim();

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<PolicyPage> page, string name) => page.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private IRenderedComponent<PolicyPage> Open(string? rule = null, string? show = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/policies/{_number}?{(rule is null ? $"show={show}" : $"rule={rule}")}");
        return Render<PolicyPage>(page => page.Add(policy => policy.Number, _number));
    }

    private void Be(Actor person, string role)
    {
        SignIn(role);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, person.Id));
    }
}
