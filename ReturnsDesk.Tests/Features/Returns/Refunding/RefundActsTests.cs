using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Life;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class RefundActsTests : ScreenTest, IAsyncLifetime
{
    private RefundDesk _desk = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await RefundDesk.OpenAsync(Engine.Sqlite);
        Services.AddSingleton(_desk.Get<ApproveRefund>()).AddSingleton(_desk.Get<UndoRefund>()).AddSingleton(_desk.Get<CancelRefund>());
        Services.AddSingleton(_desk.Get<RetryRefund>()).AddSingleton(_desk.Get<SendRefunds>());
        Services.AddRefusalTexts<RefundTexts>().AddRefusalTexts<ReturnRefusalTexts>();
        Clock.SetUtcNow(_desk.Database.Clock.GetUtcNow());
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task The_own_proposal_cannot_be_approved_and_the_button_says_why()
    {
        var id = await _desk.ProposedAsync(_desk.Finance, await _desk.InspectedAsync(90_000));

        var acts = await ShowAsync(_desk.Finance, Roles.Finance, id);

        var approve = Button(acts, "Approve");
        Assert.True(approve.HasAttribute("disabled"));
        Assert.Equal("You proposed this refund, so somebody else must approve it or confirm its payout.", acts.Find("#" + approve.GetAttribute("aria-describedby")).TextContent);
    }

    [Fact]
    public async Task Another_person_approves_by_one_click()
    {
        var id = await _desk.ProposedAsync(_desk.Agent, await _desk.InspectedAsync(12_000));
        var acts = await ShowAsync(_desk.Manager, Roles.Manager, id);

        await Button(acts, "Approve").ClickAsync(new());

        Assert.Equal(MoneyStatus.Queued, (await _desk.StoredAsync(id)).Status);
    }

    [Fact]
    public async Task The_proposer_sees_the_seconds_that_are_left_to_undo()
    {
        var id = await _desk.ProposedAsync(_desk.Agent, await _desk.InspectedAsync(4500));
        var acts = await ShowAsync(_desk.Agent, Roles.Agent, id);

        Clock.Advance(TimeSpan.FromSeconds(4));
        acts.WaitForAssertion(() => Button(acts, "Undo (6 s)"));
        await Button(acts, "Undo (6 s)").ClickAsync(new());

        Assert.Equal(MoneyStatus.Cancelled, (await _desk.StoredAsync(id)).Status);
    }

    [Fact]
    public async Task Cancelling_asks_once_more()
    {
        var id = await _desk.ProposedAsync(_desk.Agent, await _desk.InspectedAsync(12_000));
        var acts = await ShowAsync(_desk.Manager, Roles.Manager, id);

        await Button(acts, "Cancel refund").ClickAsync(new());
        var asked = (await _desk.StoredAsync(id)).Status;
        await Button(acts, "Cancel refund").ClickAsync(new());

        Assert.Equal((MoneyStatus.AwaitingApproval, MoneyStatus.Cancelled), (asked, (await _desk.StoredAsync(id)).Status));
    }

    [Fact]
    public async Task What_failed_is_paid_by_hand_by_one_click_and_approved_anew_where_it_had_to_be()
    {
        var id = await _desk.ProposedAsync(_desk.Finance, await _desk.InspectedAsync(4513));
        await _desk.SendAsync();
        Clock.SetUtcNow(_desk.Database.Clock.GetUtcNow());
        var acts = await ShowAsync(_desk.Finance, Roles.Finance, id);

        await Button(acts, "Pay by hand instead").ClickAsync(new());

        var stored = await _desk.StoredAsync(id);
        Assert.Equal((MoneyStatus.Queued, "manual"), (stored.Status, stored.Intents[^1].Gateway));
    }

    [Fact]
    public async Task What_is_not_possible_now_says_why()
    {
        var id = await _desk.ProposedAsync(_desk.Agent, await _desk.InspectedAsync(4500));

        var acts = await ShowAsync(_desk.Finance, Roles.Finance, id);

        Assert.Equal("UndoAda proposed this refund; only they can undo it.".Replace("Ada", _desk.Agent.Name, StringComparison.Ordinal), acts.Find("[data-not=Undo]").TextContent);
        Assert.Contains("No part of this refund has failed.", acts.Find("[data-not=Retry]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Cancel refund", acts.FindAll("button").Select(button => button.TextContent.Trim()));
    }

    [Fact]
    public async Task Who_only_reads_may_do_nothing_and_is_told_so()
    {
        var id = await _desk.ProposedAsync(_desk.Agent, await _desk.InspectedAsync(4500));

        var acts = await ShowAsync(_desk.Finance, Roles.Auditor, id);

        Assert.Equal(5, acts.FindAll("[data-not]").Count);
        Assert.All(acts.FindAll("[data-not] small"), why => Assert.StartsWith("Your role does not allow this.", why.TextContent, StringComparison.Ordinal));
        Assert.Empty(acts.FindAll("[data-step]"));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<RefundActs> acts, string label) => acts.FindAll("button").Single(button => button.TextContent.Trim() == label);

    private async Task<IRenderedComponent<RefundActs>> ShowAsync(Actor person, string role, long id)
    {
        SignIn(role);
        Authorization.SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, person.Id));
        var view = (await _desk.Get<ReadRefund>().ReadAsync(person, id))!;
        return Render<RefundActs>(acts => acts.Add(part => part.View, view));
    }
}
