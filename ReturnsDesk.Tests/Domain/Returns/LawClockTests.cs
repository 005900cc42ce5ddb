using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>The law's clock for the money beside the policy's own. The goods were delivered a week before Monday, 2 March 2026.</summary>
public sealed class LawClockTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void In_europe_it_starts_with_the_proof_of_sending_and_counts_from_the_withdrawal()
    {
        var asked = Ask("DE", ReturnKind.Withdrawal);
        Assert.DoesNotContain(asked.Deadlines, Lawful);

        asked.Approve(At(1));
        asked.HandOver(At(2), "DHL", "JJD1");

        var law = Assert.Single(asked.Deadlines, Lawful);
        Assert.Equal((new DateTime(2026, 3, 16, 23, 0, 0, DateTimeKind.Utc), LapseAction.Escalate), (law.DueAt, law.OnLapse));
        asked.Receive(At(3));
        Assert.Same(law, Assert.Single(asked.Deadlines, Lawful));
        Assert.True(law.IsRunning);
    }

    [Fact]
    public void In_china_it_counts_from_having_the_goods()
    {
        var asked = Ask("CN", ReturnKind.Return);
        asked.Approve(At(1));
        asked.HandOver(At(2), "SF", "SF1");
        Assert.DoesNotContain(asked.Deadlines, Lawful);

        asked.Receive(At(5));

        Assert.Equal(new DateTime(2026, 3, 14, 23, 0, 0, DateTimeKind.Utc), Assert.Single(asked.Deadlines, Lawful).DueAt);
    }

    [Fact]
    public void It_ends_with_the_case_and_not_before()
    {
        var asked = Ask("CN", ReturnKind.Return);
        asked.Approve(At(1));
        asked.WaiveGoods(At(2), "keep it");
        Assert.True(Assert.Single(asked.Deadlines, Lawful).IsRunning);

        asked.Close(At(3), "paid otherwise");

        Assert.Equal(At(3).At, Assert.Single(asked.Deadlines, Lawful).MetAt);
        Assert.Null(asked.NextDueAt);
    }

    [Fact]
    public void The_queue_sees_whichever_is_due_first()
    {
        var slow = new ReturnPolicy { Clocks = [new ClockTerm(DeadlineNode.Inspect, 24 * 30, LapseAction.Escalate)] };
        var asked = Ask("CN", ReturnKind.Return, slow);
        asked.Approve(At(1, slow));
        asked.Receive(At(2, slow));

        Assert.Equal(Assert.Single(asked.Deadlines, Lawful).DueAt, asked.NextDueAt);
        Assert.Equal(LapseAction.Escalate, asked.LapseDue(At(20, slow)).Value);
        Assert.True(asked.IsEscalated);
    }

    [Fact]
    public void A_withdrawal_is_acknowledged_as_received_at_once_and_a_return_is_not()
    {
        var entry = Assert.Single(Ask("DE", ReturnKind.Withdrawal).Timeline, told => told.Code == "withdrawal-received");

        Assert.Equal("2026-03-02 09:00:00 UTC, order 1001: 1 × MUG Product MUG", entry.Text);
        Assert.DoesNotContain(Ask("DE", ReturnKind.Return).Timeline, told => told.Code == "withdrawal-received");
    }

    [Fact]
    public void It_runs_out_once_and_stays_overdue()
    {
        var asked = Ask("CN", ReturnKind.Return);
        asked.Approve(At(1));
        asked.Receive(At(2));
        asked.LapseDue(At(20));
        asked.LapseDue(At(20));

        asked.Inspect(At(21), [AReturn.Found(asked.Lines[0], 1)], []);

        var law = Assert.Single(asked.Deadlines, Lawful);
        Assert.Equal((At(20).At, null), (law.LapsedAt, law.MetAt));
    }

    [Fact]
    public void A_case_that_is_reopened_is_due_by_law_as_it_was()
    {
        var asked = Ask("CN", ReturnKind.Return);
        asked.Approve(At(1));
        asked.Receive(At(2));
        asked.Inspect(At(2), [AReturn.Found(asked.Lines[0], 1)], []);
        var due = Assert.Single(asked.Deadlines, Lawful).DueAt;
        asked.Close(At(3), "paid otherwise");

        asked.Reopen(At(4), "it was not");

        Assert.Equal(due, Assert.Single(asked.Deadlines, deadline => Lawful(deadline) && deadline.IsRunning).DueAt);
    }

    [Theory]
    [InlineData(30 * 24, 7)] // the law is earlier
    [InlineData(24, 3)]
    public void Our_own_clock_for_the_money_is_never_later(int hours, int lastDay)
    {
        var policy = new ReturnPolicy { Clocks = [new ClockTerm(DeadlineNode.Refund, hours, LapseAction.Escalate)] };
        var asked = Ask("CN", ReturnKind.Return, policy);
        asked.Approve(At(0, policy));
        asked.Receive(At(0, policy));

        asked.Inspect(At(2, policy), [AReturn.Found(asked.Lines[0], 1)], []);

        var ours = Assert.Single(asked.Deadlines, deadline => deadline is { Node: DeadlineNode.Refund, Source: DeadlineSource.Policy });
        Assert.Equal(lastDay == 7 ? new DateTime(2026, 3, 9, 23, 0, 0, DateTimeKind.Utc) : At(3).At, ours.DueAt);
    }

    [Fact]
    public void A_return_that_becomes_a_withdrawal_is_acknowledged_then_and_counts_from_the_first_word()
    {
        var asked = Ask("DE", ReturnKind.Return);

        asked.Convert(At(3), "the customer says so");
        asked.Approve(At(4));
        asked.Receive(At(5));

        Assert.Equal("2026-03-05 09:00:00 UTC, order 1001: 1 × MUG Product MUG", Assert.Single(asked.Timeline, told => told.Code == "withdrawal-received").Text);
        Assert.Equal(new DateTime(2026, 3, 16, 23, 0, 0, DateTimeKind.Utc), Assert.Single(asked.Deadlines, Lawful).DueAt);
    }

    [Theory]
    [InlineData("2026-02-23", true)] // the right was open: no click takes it away
    [InlineData("2026-01-05", false)] // it was over: only a withdrawal claims it
    public void A_withdrawal_that_becomes_a_return_keeps_the_law_where_the_right_was_open(string deliveredOn, bool keeps)
    {
        var asked = Ask("DE", ReturnKind.Withdrawal, deliveredOn: DateOnly.ParseExact(deliveredOn, "yyyy-MM-dd", null));
        asked.Approve(At(1));
        asked.Receive(At(2));
        Assert.True(Assert.Single(asked.Deadlines, Lawful).IsRunning);

        asked.Convert(At(3), "the customer wants store credit");

        Assert.Equal(keeps, Assert.Single(asked.Deadlines, Lawful).IsRunning);
        asked.Convert(At(4), "and does not");
        Assert.Single(asked.Deadlines, deadline => Lawful(deadline) && deadline.IsRunning);
    }

    [Fact]
    public void It_is_converted_with_a_reason_while_no_money_has_gone_out()
    {
        var asked = Ask("US", ReturnKind.Withdrawal);

        Assert.Equal("decision.needs-reason", asked.Convert(At(1), " ").Refusal?.Code);
        Assert.Null(asked.Convert(At(1), "the customer wants store credit").Refusal);
        Assert.Equal(ReturnKind.Return, asked.Kind);
        Assert.Null(asked.Convert(At(1), "and does not").Refusal);
        Assert.Equal(ReturnKind.Withdrawal, asked.Kind);
        asked.Cancel(At(2));
        Assert.Equal("return.cannot-convert", asked.Convert(At(3), "late").Refusal?.Code);
        Assert.Equal("return.cannot-convert", Ask("US", ReturnKind.Exchange).Convert(At(1), "why").Refusal?.Code);
    }

    private static bool Lawful(Deadline deadline) => deadline.Source == DeadlineSource.Law;

    private static Deed At(int day, ReturnPolicy? policy = null) => AReturn.At(AReturn.Monday.AddDays(day), policy) with { Zone = Berlin };

    private static ReturnCase Ask(string country, ReturnKind kind, ReturnPolicy? policy = null, DateOnly? deliveredOn = null)
    {
        var order = new AnOrder().With("MUG", 1, 3000).Build();
        var facts = new JudgedFacts
        {
            Kind = kind,
            Country = country,
            Category = "",
            Fault = FaultSide.Customer,
            Units = 1,
            OpenUnits = 1,
            DeliveredOn = deliveredOn ?? AReturn.Day(AReturn.Monday).AddDays(-7),
            AskedOn = AReturn.Day(AReturn.Monday),
        };
        var deed = AReturn.At(AReturn.Monday, policy) with { Zone = Berlin };
        return ReturnCase.Open(deed, "R-2026-000001", order, kind, ReturnWay.MerchantLabel, ReturnSource.Desk, [new RequestedLine(order.Lines[0], 1, "fit", null)], [Judge.Line(deed.Policy, facts, Lawbook.Law)]).Value!;
    }
}
