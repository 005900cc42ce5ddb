using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Portal.Following;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Portal.Following;

public sealed class CaseStagesTests
{
    private static readonly string[] Way = ["approved", "handed-over", "received", "inspected", "refunded"];

    [Theory]
    [InlineData(CaseStatus.Requested, ReturnKind.Return, "Asked", "Asked Approved Sent Arrived Checked Paid")]
    [InlineData(CaseStatus.AwaitingCustomer, ReturnKind.Return, "Asked", "Asked Approved Sent Arrived Checked Paid")]
    [InlineData(CaseStatus.Approved, ReturnKind.Exchange, "Asked Approved", "Asked Approved Sent Arrived Checked Closed")]
    [InlineData(CaseStatus.InTransit, ReturnKind.Withdrawal, "Asked Approved Sent", "Asked Approved Sent Arrived Checked Paid")]
    [InlineData(CaseStatus.Received, ReturnKind.Return, "Asked Approved Sent Arrived", "Asked Approved Sent Arrived Checked Paid")]
    [InlineData(CaseStatus.Inspected, ReturnKind.Return, "Asked Approved Sent Arrived Checked", "Asked Approved Sent Arrived Checked Paid")]
    [InlineData(CaseStatus.Inspected, ReturnKind.RefundOnly, "Asked Approved", "Asked Approved Paid")]
    [InlineData(CaseStatus.Resolved, ReturnKind.Replacement, "Asked Approved Closed", "Asked Approved Closed")]
    [InlineData(CaseStatus.Rejected, ReturnKind.Return, "Asked Rejected", "Asked Rejected")]
    [InlineData(CaseStatus.Cancelled, ReturnKind.Return, "Asked Approved Cancelled", "Asked Approved Cancelled")]
    [InlineData(CaseStatus.Expired, ReturnKind.Return, "Asked Approved Expired", "Asked Approved Expired")]
    public void The_way_of_a_return_is_laid_out_by_where_it_is(CaseStatus status, ReturnKind kind, string done, string all)
    {
        var stages = CaseStages.Of(View(status, kind));

        Assert.Equal(all, string.Join(' ', stages.Select(stage => stage.Key)));
        Assert.Equal(done, string.Join(' ', stages.Where(stage => stage.State == StageState.Done).Select(stage => stage.Key)));
        Assert.Equal(done == all ? 0 : 1, stages.Count(stage => stage.State == StageState.Now));
        Assert.All(stages.Where(stage => stage.State != StageState.Done), stage => Assert.Null(stage.At));
    }

    [Fact]
    public void What_was_decided_again_counts_by_the_last_time()
    {
        var view = View(CaseStatus.Approved, ReturnKind.Return) with
        {
            History = [new("approved", AReturn.Monday.AddHours(1), null), new("taken-back", AReturn.Monday.AddHours(2), null), new("approved", AReturn.Monday.AddHours(3), null)],
        };

        Assert.Equal(AReturn.Monday.AddHours(3), CaseStages.Of(view).Single(stage => stage.Key == "Approved").At);
    }

    private static CustomerCase View(CaseStatus status, ReturnKind kind) => new()
    {
        Number = ReturnNumber.Of(2026, 1),
        OrderNumber = "1001",
        Kind = kind,
        Way = ReturnWay.MerchantLabel,
        Status = status,
        Parcel = ParcelStatus.None,
        Carrier = null,
        Waybill = null,
        RequestedAt = AReturn.Monday,
        GoodsComeBack = kind.GoodsComeBack(),
        IsHistory = false,
        HasLabel = false,
        HasSlip = false,
        History = [.. Way.Select((code, hour) => new CustomerStep(code, AReturn.Monday.AddHours(hour + 1), null))],
        Deadlines = [],
        Lines = [],
        Acts = new CustomerActs(false, false, false, false, false),
    };
}
