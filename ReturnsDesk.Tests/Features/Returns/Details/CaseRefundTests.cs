using Bunit;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Details.Parts;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Details;

/// <summary>Scenario 15 on the case: what is only initiated is never called refunded.</summary>
public sealed class CaseRefundTests : ScreenTest
{
    private readonly ScriptedGateway _gateway = new("scripted");

    [Theory]
    [InlineData(GatewayOutcome.Pending, "With the gateway", "The gateway accepted it and has not paid yet")]
    [InlineData(GatewayOutcome.Unknown, "Unknown", "The gateway did not answer; whether it was paid is being asked")]
    [InlineData(GatewayOutcome.NeedsAction, "Needs a person", "Set aside: a person must find out whether it was paid")]
    [InlineData(GatewayOutcome.Failed, "Failed", "Did not reach the customer")]
    [InlineData(GatewayOutcome.Succeeded, "Refunded", "The customer has it")]
    public async Task Says_how_far_the_money_got(GatewayOutcome outcome, string tag, string stand)
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite, null, _gateway);
        var returnCase = await EndedAsync(desk, outcome);

        var shown = Render<CaseRefund>(part => part.Add(p => p.Case, returnCase));

        Assert.Equal((tag, stand), (shown.Find(".tag").TextContent, shown.Find(".case-refund-stand").TextContent));
    }

    [Fact]
    public async Task Says_why_a_person_is_needed_and_what_to_do()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite, null, _gateway);
        var returnCase = await EndedAsync(desk, GatewayOutcome.NeedsAction);

        var shown = Render<CaseRefund>(part => part.Add(p => p.Case, returnCase));

        Assert.StartsWith("The money left but could not reach the customer. Use the gateway's own way", shown.Find(".case-refund-attention").TextContent, StringComparison.Ordinal);
        Assert.Contains("The money left but could not reach the customer.", Render<CaseTimeline>(part => part.Add(p => p.Entries, returnCase.Timeline)).Find("q").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_success_is_told_as_refunded()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite, null, _gateway);

        var pending = await EndedAsync(desk, GatewayOutcome.Pending);
        var paid = await EndedAsync(desk, GatewayOutcome.Succeeded);

        Assert.DoesNotContain(pending.Timeline, entry => entry.Code == "refunded");
        Assert.Contains(paid.Timeline, entry => entry.Code == "refunded");
    }

    private async Task<CaseView> EndedAsync(RefundDesk desk, GatewayOutcome outcome)
    {
        var number = await desk.InspectedAsync(new AnOrder().With("MUG-BLUE", 1, 4500).Through("scripted"));
        await desk.ProposedAsync(desk.Agent, number);
        _gateway.AnswersSends(outcome);
        await desk.SendAsync();
        return (await desk.Get<ReadCase>().ReadAsync(Actor.CommandLine, number))!;
    }
}
