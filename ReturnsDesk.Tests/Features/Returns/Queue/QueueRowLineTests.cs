using Bunit;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Queue;

public sealed class QueueRowLineTests : ScreenTest
{
    private static readonly QueueRow Row = new()
    {
        Id = 1,
        Number = "R26-00000001-1",
        OrderNumber = "1001",
        CustomerName = "Kim Example",
        Kind = ReturnKind.Exchange,
        ReasonCode = "fit-small",
        FirstProduct = "Blue mug",
        Units = 2,
        StakeMinor = 123456,
        Currency = "EUR",
        Status = CaseStatus.Requested,
        Parcel = ParcelStatus.None,
        RequestedAt = Monday.AddHours(-5),
        NextDueAt = Monday.AddHours(3),
        NextLapse = LapseAction.Escalate,
        AssignedToName = null,
        IsEscalated = false,
        HasOpenDiscrepancy = false,
        Waybill = null,
        Version = 3,
        CustomerReturns = 3,
        CustomerOrders = 5,
    };

    [Fact]
    public void Says_how_much_time_is_left_and_what_happens_by_itself()
    {
        var line = Show(Row);

        Assert.Equal("in 3 h escalates", Words(line, 0));
    }

    [Fact]
    public void Says_what_comes_back_from_whom_why_and_what_it_is_worth()
    {
        var line = Show(Row);

        Assert.Equal("2 × Blue mug", Words(line, 1));
        Assert.Equal("R26-00000001-1 1001", Words(line, 2));
        Assert.Equal("Kim Example 3/5", Words(line, 3));
        Assert.Equal("Exchange · Too small", Words(line, 4));
        Assert.Equal("1,234.56 EUR", Words(line, 5));
    }

    [Fact]
    public void Speaks_chinese()
    {
        Speak("zh-CN");

        var line = Show(Row);

        Assert.Contains("升级", Words(line, 0), StringComparison.Ordinal);
        Assert.Equal("待审核", Words(line, 6));
    }

    [Fact]
    public void A_discrepancy_is_said_before_anything_else()
    {
        var line = Show(Row with { IsEscalated = true, HasOpenDiscrepancy = true });

        Assert.Equal("Discrepancy", Words(line, 6));
    }

    [Fact]
    public void Opens_by_a_click_anywhere_and_peeks_by_the_button()
    {
        var (opened, peeked) = ("", "");
        var line = Render<QueueRowLine>(row => row.Add(p => p.Row, Row).Add(p => p.ReasonName, "Too small").Add(p => p.OnOpen, number => opened = number).Add(p => p.OnPeek, number => peeked = number));

        line.Find("button").Click();
        Assert.Equal(("", Row.Number), (opened, peeked));

        line.Find("tr").Click();
        Assert.Equal(Row.Number, opened);
    }

    private IRenderedComponent<QueueRowLine> Show(QueueRow row) => Render<QueueRowLine>(line => line.Add(p => p.Row, row).Add(p => p.ReasonName, "Too small"));

    private static string Words(IRenderedComponent<QueueRowLine> line, int cell) =>
        string.Join(' ', line.FindAll("td")[cell].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
