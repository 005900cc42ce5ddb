using Bunit;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Details.Parts;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Details;

public sealed class CasePapersTests : ScreenTest
{
    private static readonly CaseLineView Line = new()
    {
        Id = 1,
        Sku = "MUG",
        ProductName = "Mug",
        Variant = null,
        Category = "",
        Quantity = 1,
        OrderedUnits = 1,
        PaidMinor = 1000,
        StatedReasonCode = "fit-small",
        FoundReasonCode = null,
        Comment = null,
        ReceivedUnits = 0,
        AcceptedUnits = 0,
        RefundedUnits = 0,
        Inspected = [],
    };

    private static readonly CaseView Approved = new()
    {
        Id = 1,
        Number = "R26-00000001-1",
        Version = 1,
        OrderId = 1,
        OrderNumber = "1001",
        Channel = "shop",
        PlacedAt = Monday,
        DeliveredAt = null,
        Kind = ReturnKind.Return,
        Way = ReturnWay.MerchantLabel,
        Source = ReturnSource.Desk,
        Status = CaseStatus.Approved,
        Parcel = ParcelStatus.Labelled,
        Dispute = DisputeStatus.None,
        Carrier = "DHL",
        Waybill = "JJD 1",
        RequestedAt = Monday,
        NextDueAt = null,
        NextLapse = LapseAction.None,
        IsEscalated = false,
        WasAppealed = false,
        HasOpenDiscrepancy = false,
        AssignedToId = null,
        AssignedToName = null,
        StakeMinor = 1000,
        Currency = "EUR",
        PolicyVersion = 1,
        Verdicts = [],
        Lines = [Line],
        Discrepancies = [],
        Refunds = [],
        Deadlines = [],
    };

    [Fact]
    public void A_label_can_be_printed_again_in_each_size_and_the_slip_with_it()
    {
        SignIn(Roles.Agent);

        Assert.Equal(
            [
                "/returns/R26-00000001-1/label.pdf?size=Label4x6", "/returns/R26-00000001-1/label.pdf?size=Label100x150", "/returns/R26-00000001-1/label.pdf?size=A6",
                "/returns/R26-00000001-1/slip.pdf?size=A4", "/returns/R26-00000001-1/slip.pdf?size=Letter",
            ],
            Addresses(Approved));
    }

    [Fact]
    public void A_label_that_was_not_issued_is_not_offered()
    {
        SignIn(Roles.Agent);

        Assert.DoesNotContain(Addresses(Approved with { Waybill = null }), address => address.Contains("label", StringComparison.Ordinal));
    }

    [Fact]
    public void What_goes_back_to_the_customer_gets_a_packing_slip()
    {
        SignIn(Roles.Agent);
        var sentBack = Line with { Inspected = [new InspectedView(1, ItemCondition.X, Disposition.SendBack, GoodsMarks.None, DamagedBy.Nobody, null)] };

        Assert.Contains("/returns/R26-00000001-1/packing-slip.pdf?size=A4", Addresses(Approved with { Status = CaseStatus.Inspected, Lines = [sentBack] }));
        Assert.Contains("/returns/R26-00000001-1/packing-slip.pdf?size=A4", Addresses(Approved with { Kind = ReturnKind.Exchange }));
    }

    [Fact]
    public void Nothing_is_printed_before_the_decision_nor_for_history_nor_without_the_right()
    {
        SignIn(Roles.Agent);
        Assert.Empty(Addresses(Approved with { Status = CaseStatus.Requested }));
        Assert.Empty(Addresses(Approved with { Source = ReturnSource.Import }));

        SignIn(Roles.Finance);
        Assert.Empty(Addresses(Approved));
    }

    private List<string> Addresses(CaseView view) =>
        [.. Render<CasePapers>(part => part.Add(p => p.Case, view)).FindAll("a").Select(link => link.GetAttribute("href")!)];
}
