using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>Ordered five: what a request holds, and when it lets go.</summary>
public sealed class Scenario16ClaimedUnitsTests
{
    private readonly Order _order = new AnOrder().With("MUG", 5, 1000).With("CUP", 1, 500).Build();

    [Fact]
    public void A_rejected_request_frees_its_units()
    {
        Ask(2).Value!.Reject(AReturn.Later(1), "Worn");

        Assert.False(Ask(5).Refused);
    }

    [Fact]
    public void A_cancelled_or_expired_request_frees_its_units()
    {
        Ask(2).Value!.Cancel(AReturn.Later(1));
        var expired = Ask(3).Value!;
        expired.Approve(AReturn.Later(1));
        expired.Expire(AReturn.Later(2));

        Assert.Equal(0, _order.Lines[0].ClaimedUnits);
    }

    [Fact]
    public void An_open_request_holds_its_units()
    {
        Ask(2);

        var four = Ask(4);

        Assert.Equal("return.too-many-units", four.Refusal?.Code);
        Assert.Equal([4, "MUG", 3], four.Refusal!.Facts);
        Assert.False(Ask(2).Refused);
    }

    [Fact]
    public void A_reopened_request_claims_its_units_again()
    {
        var first = Ask(3).Value!;
        first.Cancel(AReturn.Later(1));

        Assert.False(first.Reopen(AReturn.Later(2), "Wants it after all").Refused);

        Assert.Equal((3, CaseStatus.Requested), (_order.Lines[0].ClaimedUnits, first.Status));
    }

    [Fact]
    public void A_request_whose_units_were_asked_for_again_stays_closed()
    {
        var first = Ask(3).Value!;
        first.Reject(AReturn.Later(1), "Worn");
        Ask(3);

        Assert.Equal("return.too-many-units", first.Reopen(AReturn.Later(2), "Wants it after all").Refusal?.Code);
        Assert.Equal("return.too-many-units", first.Appeal(AReturn.Later(2), "Wants it after all").Refusal?.Code);
        Assert.Equal((3, CaseStatus.Rejected, false), (_order.Lines[0].ClaimedUnits, first.Status, first.WasAppealed));
    }

    [Fact]
    public void A_request_of_several_lines_claims_all_or_nothing()
    {
        var result = Open([new(_order.Lines[0], 2, "colour", null), new(_order.Lines[1], 2, "colour", null)]);

        Assert.Equal([2, "CUP", 1], result.Refusal!.Facts);
        Assert.All(_order.Lines, line => Assert.Equal(0, line.ClaimedUnits));
    }

    [Fact]
    public void A_line_named_twice_is_refused() =>
        Assert.Equal("return.line-twice", Open([new(_order.Lines[0], 1, "colour", null), new(_order.Lines[0], 1, "style", null)]).Refusal?.Code);

    [Fact]
    public void A_request_for_nothing_is_refused() => Assert.Equal("return.no-lines", Open([]).Refusal?.Code);

    [Fact]
    public void A_cancelled_order_cannot_be_returned() =>
        Assert.Equal("return.order-cancelled", new AReturn().Of(new AnOrder().Cancelled()).Open().Refusal?.Code);

    private ReturnsDesk.Domain.Result<ReturnCase> Ask(int units) => Open([new(_order.Lines[0], units, "colour", null)]);

    private ReturnsDesk.Domain.Result<ReturnCase> Open(IReadOnlyList<RequestedLine> lines) =>
        ReturnCase.Open(AReturn.Later(0), ReturnNumber.Of(2026, 1), _order, ReturnKind.Return, ReturnWay.OwnCourier, ReturnSource.Portal, lines, []);
}
