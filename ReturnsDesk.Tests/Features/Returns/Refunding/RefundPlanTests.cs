using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

/// <summary>The desk finds what waits by index, however many refunds were ever made.</summary>
public sealed class RefundPlanTests
{
    private const string ByStatus = "IX_Refunds_Status_ProposedAt_Id";
    private const string ByPart = "IX_RefundIntents_Status_NextAt";
    private const string ByAttention = "IX_RefundIntents_Attention";

    public static TheoryData<RefundTab, string[]> Tabs => new()
    {
        { RefundTab.ToApprove, [ByStatus] },
        { RefundTab.ByHand, [ByPart] },
        { RefundTab.InFlight, [ByPart] },
        { RefundTab.Attention, [ByPart, ByAttention] },
        { RefundTab.Failed, [ByStatus] },
        { RefundTab.Done, [ByStatus] },
    };

    [Theory]
    [MemberData(nameof(Tabs))]
    public async Task Each_page_is_found_by_index(RefundTab tab, string[] indexes)
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);
        var filter = new RefundFilter(tab, After: Row(AReturn.Monday.AddDays(1)));

        var steps = await QueryPlans.OfAsync(desk.Database, () => desk.Get<ReadRefunds>().ReadAsync(desk.Finance, filter));

        Assert.All(indexes, index => Assert.Contains(steps, step => step.Contains(index, StringComparison.Ordinal)));
        AssertNoScan(steps);
    }

    [Fact]
    public async Task What_is_done_is_read_in_the_order_of_the_index()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);

        var steps = await QueryPlans.OfAsync(desk.Database, () => desk.Get<ReadRefunds>().ReadAsync(desk.Finance, new RefundFilter(RefundTab.Done, After: Row(AReturn.Monday))));

        Assert.Equal(2, steps.Count(step => step.Contains($"{ByStatus} (Status=? AND ProposedAt<?)", StringComparison.Ordinal)));
        Assert.DoesNotContain(steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_counts_are_found_by_index()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);

        var tabs = await QueryPlans.OfAsync(desk.Database, () => desk.Get<ReadRefundCounts>().ReadAsync(desk.Finance));
        var places = await QueryPlans.OfAsync(desk.Database, () => desk.Get<ReadQueueCounts>().ReadAsync(desk.Finance));

        AssertNoScan(tabs);
        AssertNoScan(places);
        Assert.DoesNotContain(places, step => step.StartsWith("SCAN", StringComparison.Ordinal) && step.Contains("IX_ReturnCases", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_for_a_resting_gateway_is_counted_by_index()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);

        var steps = await QueryPlans.OfAsync(desk.Database, () => desk.Get<ReadRestingGateways>().ReadAsync(desk.Finance));

        Assert.Contains(steps, step => step.Contains(ByPart, StringComparison.Ordinal));
        AssertNoScan(steps);
    }

    [Fact]
    public async Task The_sender_finds_what_is_due_by_index()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);

        var steps = await QueryPlans.OfAsync(desk.Database, () => desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic));

        Assert.Contains(steps, step => step.Contains(ByPart, StringComparison.Ordinal));
        AssertNoScan(steps);
    }

    [Fact]
    public async Task A_scan_is_noticed()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);
        await using var db = desk.Database.Open();

        var steps = await QueryPlans.OfAsync(desk.Database, () => Task.FromResult(db.RefundIntents.Count(intent => intent.Problem == "x")));

        Assert.ThrowsAny<Exception>(() => AssertNoScan(steps));
    }

    /// <summary>It holds nothing but what an exchange left over: to walk it is to find just that.</summary>
    private const string ByLeftovers = "IX_Replacements_Left";

    /// <summary>Tables have short names in the queries (<c>r</c>, <c>r0</c>). A scan of what another step found is none of a table; the index of the gateway is as long as the table.</summary>
    private static void AssertNoScan(IReadOnlyList<string> steps) => Findings.AssertNone(steps.Where(step =>
        (step.StartsWith("SCAN r", StringComparison.Ordinal) && !step.Contains("USING COVERING INDEX", StringComparison.Ordinal) && !step.Contains(ByLeftovers, StringComparison.Ordinal) && !steps.Contains(step.Replace("SCAN", "CO-ROUTINE", StringComparison.Ordinal))) || step.Contains("IX_RefundIntents_Gateway", StringComparison.Ordinal)));

    private static RefundRow Row(DateTime at) => new()
    {
        Id = 1,
        ReturnNumber = "",
        OrderNumber = "",
        CustomerName = "",
        Status = MoneyStatus.Succeeded,
        TotalMinor = 1,
        Currency = "EUR",
        ProposedAt = at,
        ProposedByName = "",
        SettledAt = null,
        Approvals = 0,
        Parts = [],
    };
}
