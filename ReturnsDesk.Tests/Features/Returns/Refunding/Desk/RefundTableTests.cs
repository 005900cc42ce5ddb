using Bunit;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Desk;
using ReturnsDesk.Tests.Features.Returns.Refunding.Life;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Desk;

public sealed class RefundTableTests : ScreenTest
{
    private static readonly DateTime Sent = ARefundView.Sent;

    public RefundTableTests() => Clock.SetUtcNow(new DateTimeOffset(Sent.AddSeconds(60)));

    [Theory]
    [InlineData(MoneyStatus.Queued, "Sent in 30 s")]
    [InlineData(MoneyStatus.Pending, "With the test gateway for 1 min; asked again in 30 s")]
    [InlineData(MoneyStatus.Unknown, "No answer since 09:00:10; asked again in 30 s")]
    public void Each_row_tells_its_state_in_words(MoneyStatus status, string state) =>
        Assert.Equal(state, Show(RefundTab.InFlight, Row(ARefundView.Part(status) with { FirstSentAt = null })).Find(".state-cell").TextContent);

    [Fact]
    public void A_row_whose_gateway_rests_says_so()
    {
        var shown = Show(RefundTab.InFlight, Row(ARefundView.Part(MoneyStatus.Queued) with { FirstSentAt = null }), new GatewayRest("test", Sent, "401", null, 1));

        Assert.Equal("Sent once the test gateway is resumed", shown.Find(".state-cell").TextContent);
    }

    [Fact]
    public void How_many_agreed_stands_there_while_more_must() =>
        Assert.StartsWith("1 of 2 agreed", Show(RefundTab.ToApprove, Row(ARefundView.Part(MoneyStatus.AwaitingApproval)) with { Approvals = 1 }).Find(".state-cell").TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_needs_a_person_says_why_and_what_to_do()
    {
        var part = ARefundView.Part(MoneyStatus.Parked) with { Attention = AttentionCodes.WrongAmount, AttentionAt = Sent };

        var shown = Show(RefundTab.Attention, Row(part) with { Urgency = Urgency.MoneyAtRisk });

        Assert.Equal("Money may have gone wrong: The gateway reports another amount than ours.", shown.Find(".why-cell").TextContent);
        Assert.Equal("Compare it at the gateway, then write down how it ended.", shown.Find(".next-cell").TextContent);
    }

    [Fact]
    public void What_the_desk_asks_about_by_itself_needs_nothing()
    {
        var shown = Show(RefundTab.Attention, Row(ARefundView.Part(MoneyStatus.Unknown)));

        Assert.Equal("Being asked: No answer since 09:00:10; asked again in 30 s", shown.Find(".why-cell").TextContent);
        Assert.StartsWith("Nothing to do", shown.Find(".next-cell").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_part_that_needs_a_person_speaks_for_the_refund()
    {
        var row = Row(ARefundView.Part(MoneyStatus.Failed), ARefundView.Part(MoneyStatus.Succeeded, 2) with { Attention = AttentionCodes.SecondReference });

        Assert.Equal(2, row.Telling?.Id);
    }

    private static RefundRow Row(params PartState[] parts) => new()
    {
        Id = 7,
        ReturnNumber = "R-2026-000003",
        OrderNumber = "1001",
        CustomerName = "Cora Customer",
        Status = parts[0].Status,
        TotalMinor = 4500,
        Currency = "EUR",
        ProposedAt = AReturn.Monday,
        ProposedByName = "Ann Agent",
        SettledAt = null,
        Approvals = 0,
        Parts = parts,
    };

    private IRenderedComponent<RefundTable> Show(RefundTab tab, RefundRow row, params GatewayRest[] resting) =>
        Render<RefundTable>(table => table.Add(p => p.Tab, tab).Add(p => p.Rows, [RefundDeskRow.Of(row)]).Add(p => p.ReasonNames, new Dictionary<string, string>()).Add(p => p.Resting, resting));
}
