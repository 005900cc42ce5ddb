using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class WithdrawalStatementTests
{
    [Fact]
    public void A_statement_that_waits_is_attached_once()
    {
        var statement = Waiting();

        Assert.Null(statement.Attach(AReturn.Agent, AReturn.Monday.AddDays(1), 7, "R26-00000001-1").Refusal);

        Assert.Equal((StatementState.Attached, 7L, "R26-00000001-1", "Ann Agent"), (statement.State, statement.OrderId, statement.CaseNumber, statement.HandledByName));
        Assert.Equal("statement.handled", statement.SetAside(AReturn.Agent, AReturn.Monday.AddDays(2), "Late").Refusal?.Code);
        Assert.Equal("statement.handled", statement.Attach(AReturn.Agent, AReturn.Monday.AddDays(2), 8, "R26-00000002-1").Refusal?.Code);
        Assert.Equal(7, statement.OrderId);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData(null)]
    public void It_is_set_aside_with_a_reason_only(string? reason)
    {
        var statement = Waiting();

        Assert.Equal("statement.reason", statement.SetAside(AReturn.Agent, AReturn.Monday, reason ?? new string('x', 1001)).Refusal?.Code);

        Assert.Equal(StatementState.NeedsPerson, statement.State);
        Assert.Null(statement.SetAside(AReturn.Agent, AReturn.Monday, " Bought\u202E elsewhere ").Refusal);
        Assert.Equal((StatementState.SetAside, "Bought elsewhere"), (statement.State, statement.Reason));
    }

    [Fact]
    public void One_that_opened_its_case_waits_for_nobody()
    {
        var statement = Said(AReturn.Monday);
        statement.Open(7, "R26-00000001-1");

        Assert.Equal("statement.handled", statement.SetAside(AReturn.Agent, AReturn.Monday, "Late").Refusal?.Code);
        Assert.Throws<InvalidOperationException>(statement.LeaveToPerson);
    }

    [Theory]
    [InlineData("2026-01-31T22:30:00Z", "2026-02-14T23:00:00Z")]
    [InlineData("2026-01-31T23:30:00Z", "2026-02-15T23:00:00Z")]
    [InlineData("2024-02-15T12:00:00Z", "2024-02-29T23:00:00Z")]
    [InlineData("2026-03-20T12:00:00Z", "2026-04-03T22:00:00Z")]
    public void The_money_is_due_at_the_end_of_the_fourteenth_day_after(string received, string due)
    {
        var at = DateTime.Parse(received, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);

        Assert.Equal(DateTime.Parse(due, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal), Said(at).RefundDueAt(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));
    }

    [Fact]
    public void Its_acknowledgement_goes_to_the_address_named_at_once_and_once()
    {
        var mail = Said(AReturn.Monday).Acknowledgement();

        Assert.Equal((MailKind.StatementReceived, "Kim@Example.test", "zh-CN", AReturn.Monday, "statement W-2345-6789"), (mail.Kind, mail.To, mail.Culture, mail.SendAfterAt, mail.Key));
        Assert.Equal(("W-2345-6789", "the words"), (mail.Fact("Reference"), mail.Fact("Text")));
    }

    [Fact]
    public void A_reference_is_short_and_has_no_letters_that_look_alike() => Assert.All(Enumerable.Range(0, 50).Select(_ => StatementReference.Draw()), drawn =>
    {
        Assert.Matches("^W-[2-9A-Z]{4}-[2-9A-Z]{4}$", drawn);
        Assert.DoesNotMatch("[ILOU01]", drawn);
        Assert.Equal(StatementReference.Length, drawn.Length);
    });

    [Theory]
    [InlineData(4, 29, null)]
    [InlineData(5, 5, "withdrawal.too-many-minute")]
    [InlineData(0, 30, "withdrawal.too-many-hour")]
    public void One_network_sends_so_many(int minute, int hour, string? code) => Assert.Equal(code, StatementLimits.WhyNot(minute, hour)?.Code);

    private static WithdrawalStatement Waiting()
    {
        var statement = Said(AReturn.Monday);
        statement.LeaveToPerson();
        return statement;
    }

    private static WithdrawalStatement Said(DateTime at) => new("W-2345-6789", new WithdrawalDraft("Kim", "1001", "Kim@Example.test"), "the words", "zh-CN", at);
}
