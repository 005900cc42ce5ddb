using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Life;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Life;

/// <summary>What is done with one part, against the desk's own use cases and a gateway that says what the test tells it to.</summary>
public sealed class PartActsTests : ScreenTest, IAsyncLifetime
{
    private readonly ScriptedGateway _gateway = new("scripted");
    private RefundDesk _desk = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await RefundDesk.OpenAsync(Engine.Sqlite, null, _gateway);
        Services.AddSingleton(_desk.Get<AskGateway>()).AddSingleton(_desk.Get<SendParkedAgain>()).AddSingleton(_desk.Get<SettleParkedRefund>()).AddSingleton(_desk.Get<DismissAttention>());
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task The_gateway_is_asked_and_what_it_said_stands_there()
    {
        var id = await EndedAsync(GatewayOutcome.Unknown);
        _gateway.AnswersAsks(GatewayOutcome.Succeeded);
        var acts = await ShowAsync(_desk.Finance, Roles.Finance, id);

        await Step(acts, "Ask").ClickAsync(new());

        Assert.Equal("The gateway says: Paid", acts.Find("[role=status]").TextContent);
        Assert.Equal(MoneyStatus.Succeeded, (await _desk.StoredAsync(id)).Status);
    }

    [Fact]
    public async Task What_the_gateway_surely_does_not_have_is_sent_again_under_the_same_key()
    {
        var id = await EndedAsync(GatewayOutcome.NeedsAction);
        var early = await ShowAsync(_desk.Finance, Roles.Finance, id);
        var why = early.Find("#" + Step(early, "SendAgain").GetAttribute("aria-describedby")).TextContent;
        await Step(early, "Ask").ClickAsync(new());
        var acts = await ShowAsync(_desk.Finance, Roles.Finance, id);

        await Step(acts, "SendAgain").ClickAsync(new());
        await _desk.SendAsync();

        Assert.StartsWith("Ask the gateway first", why, StringComparison.Ordinal);
        Assert.Equal(MoneyStatus.Succeeded, (await _desk.StoredAsync(id)).Status);
        Assert.Single(_gateway.Sent.Select(sent => sent.Key).Distinct());
    }

    [Theory]
    [InlineData("WentOut", MoneyStatus.Succeeded)]
    [InlineData("DidNotGoOut", MoneyStatus.Failed)]
    public async Task What_was_found_out_is_written_down(string step, MoneyStatus then)
    {
        var id = await EndedAsync(GatewayOutcome.NeedsAction);
        var acts = await ShowAsync(_desk.Finance, Roles.Finance, id);

        await Step(acts, step).ClickAsync(new());
        var before = acts.Find("button[type=submit]").HasAttribute("disabled");
        acts.Find("input").Input("seen in the gateway's list");
        await acts.Find("form").SubmitAsync();

        var part = (await _desk.StoredAsync(id)).Intents.Single();
        Assert.True(before);
        Assert.Equal((then, AttemptKind.Person), (part.Status, part.Attempts[^1].Kind));
    }

    [Fact]
    public async Task The_proposer_cannot_settle_their_own_and_reads_why()
    {
        var id = await EndedAsync(GatewayOutcome.NeedsAction, _desk.Finance);

        var acts = await ShowAsync(_desk.Finance, Roles.Finance, id);
        await Step(acts, "WentOut").ClickAsync(new());

        Assert.Equal("true", Step(acts, "WentOut").GetAttribute("aria-disabled"));
        Assert.Empty(acts.FindAll("form"));
    }

    [Fact]
    public async Task What_was_looked_into_leaves_the_list_with_its_reason()
    {
        var id = await EndedAsync(GatewayOutcome.Failed);
        var acts = await ShowAsync(_desk.Finance, Roles.Finance, id);

        await Step(acts, "LookInto").ClickAsync(new());
        acts.Find("input").Input("the customer changes bank");
        await acts.Find("form").SubmitAsync();

        var view = (await _desk.Get<ReadRefund>().ReadAsync(_desk.Finance, id))!.Intents.Single();
        Assert.Null(view.Attention);
        Assert.Equal(("the customer changes bank", _desk.Finance.Name), (view.Attempts[^1].Detail, view.Attempts[^1].By));
    }

    [Fact]
    public async Task Without_the_right_every_button_is_shown_disabled_with_the_reason()
    {
        var id = await EndedAsync(GatewayOutcome.NeedsAction);

        var acts = await ShowAsync(_desk.Agent, Roles.Agent, id);

        Assert.All(acts.FindAll("[data-step]"), button => Assert.Equal("true", button.GetAttribute("aria-disabled")));
        Assert.StartsWith("Your role does not allow this.", acts.Find("[role=tooltip]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settled_part_offers_nothing()
    {
        var id = await EndedAsync(GatewayOutcome.Succeeded);

        Assert.Equal("", (await ShowAsync(_desk.Finance, Roles.Finance, id)).Markup.Trim());
    }

    private static IElement Step(IRenderedComponent<PartActs> acts, string step) => acts.Find($"[data-step^={step}-]");

    private async Task<long> EndedAsync(GatewayOutcome outcome, Actor? by = null)
    {
        var id = await _desk.ProposedAsync(by ?? _desk.Agent, await _desk.InspectedAsync(new AnOrder().With("MUG-BLUE", 1, 4500).Through("scripted")));
        _gateway.AnswersSends(outcome);
        await _desk.SendAsync();
        return id;
    }

    private async Task<IRenderedComponent<PartActs>> ShowAsync(Actor person, string role, long id)
    {
        Clock.SetUtcNow(_desk.Database.Clock.GetUtcNow());
        SignIn(role);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, person.Id), new Claim(StaffClaims.DisplayName, person.Name));
        var view = (await _desk.Get<ReadRefund>().ReadAsync(person, id))!;
        return Render<PartActs>(acts => acts.Add(part => part.View, view).Add(part => part.Part, view.Intents[^1]));
    }
}
