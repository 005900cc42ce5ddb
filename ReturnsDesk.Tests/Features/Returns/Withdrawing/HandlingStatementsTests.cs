using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Withdrawing;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Withdrawing.StatementDesk;

namespace ReturnsDesk.Tests.Features.Returns.Withdrawing;

/// <summary>What people do with the statements that named no order, or one from which nothing could be opened.</summary>
public sealed class HandlingStatementsTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_person_finds_the_order_and_its_case_counts_from_when_the_statement_arrived(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.AddAsync(new AnOrder().With("MUG", 2, 3000).With("CUP", 1, 500));
        var receipt = await desk.ReceivedAsync(Sending("10O1"));
        desk.Database.Clock.Advance(TimeSpan.FromDays(9));

        var waiting = Assert.Single((await desk.Get<ReadStatements>().ReadAsync(desk.Room.Agent)).Waiting);
        Assert.Equal((receipt.Reference, Kim, new DateTime(2026, 3, 16, 23, 0, 0, DateTimeKind.Utc)), (waiting.Reference, waiting.Email, waiting.RefundDueAt));
        var candidate = Assert.Single(waiting.Candidates);
        Assert.Equal((order.Id, false, true, 3), (candidate.Id, candidate.NumberFits, candidate.AddressFits, candidate.OpenUnits));
        var attached = await desk.Get<AttachStatement>().ExecuteAsync(desk.Room.Agent, receipt.Reference, order.Id, [new WithdrawnUnits(order.Lines[0].Id, 1)]);

        Assert.Null(attached.Refusal);
        var opened = await desk.Database.CaseAsync(attached.Value!);
        Assert.Equal((receipt.ReceivedAt, ReturnKind.Withdrawal, 1), (opened.RequestedAt, opened.Kind, opened.Units));
        Assert.True(opened.Verdicts.All(verdict => verdict.IsStatutory), "the window counts from when it was said");
        Assert.Equal(AReturn.Monday.AddDays(9), opened.Deadlines.Single(clock => clock.Node == DeadlineNode.Review).StartedAt);
        Assert.Equal((StatementState.Attached, attached.Value, desk.Room.Agent.Id), await StateAsync(desk, receipt.Reference));
        Assert.Contains($"statement-attached: {receipt.Reference}", await desk.Room.TimelineAsync(attached.Value!));
        Assert.Empty((await desk.Get<ReadStatements>().ReadAsync(desk.Room.Agent)).Waiting);
        Assert.Equal("statement.handled", (await desk.Get<AttachStatement>().ExecuteAsync(desk.Room.Agent, receipt.Reference, order.Id, [])).Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task It_is_set_aside_with_a_reason_and_both_stand_in_the_audit_chain(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var receipt = await desk.ReceivedAsync();

        Assert.Equal("statement.reason", (await desk.Get<SetStatementAside>().ExecuteAsync(desk.Room.Agent, receipt.Reference, " ")).Refusal?.Code);
        Assert.Null((await desk.Get<SetStatementAside>().ExecuteAsync(desk.Room.Agent, receipt.Reference, "Bought elsewhere")).Refusal);

        Assert.Equal((StatementState.SetAside, null, desk.Room.Agent.Id), await StateAsync(desk, receipt.Reference));
        await using var db = desk.Database.Open();
        var told = await db.AuditEntries.Where(entry => entry.Subject == $"statement {receipt.Reference}").OrderBy(entry => entry.Seq).ToListAsync();
        Assert.Equal(["withdrawal.receive", "statement-aside.set"], told.Select(entry => entry.Action));
        Assert.Equal("Bought elsewhere", told[1].Reason);
        Assert.DoesNotContain("Kim", told[0].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        var order = await desk.AddAsync(new AnOrder().With("MUG", 1, 3000));
        await desk.ReceivedAsync();
        var again = await desk.ReceivedAsync(Sending(key: "again"));

        Assert.Equal("statement.nothing-open", (await desk.Get<AttachStatement>().ExecuteAsync(desk.Room.Agent, again.Reference, order.Id, [])).Refusal?.Code);
        Assert.Equal("return.too-many-units", (await desk.Get<AttachStatement>().ExecuteAsync(desk.Room.Agent, again.Reference, order.Id, [new WithdrawnUnits(order.Lines[0].Id, 1)])).Refusal?.Code);
        Assert.Equal("order.unknown", (await desk.Get<AttachStatement>().ExecuteAsync(desk.Room.Agent, again.Reference, 4711, [])).Refusal?.Code);
        Assert.Equal("statement.unknown", (await desk.Get<AttachStatement>().ExecuteAsync(desk.Room.Agent, "W-0000-0000", order.Id, [])).Refusal?.Code);
        Assert.Equal("statement.unknown", (await desk.Get<SetStatementAside>().ExecuteAsync(desk.Room.Agent, "W-0000-0000", "Why")).Refusal?.Code);
        Assert.Equal(1, await desk.Get<ReadStatementCount>().ReadAsync(desk.Room.Agent));
    }

    [Fact]
    public async Task Whoever_may_not_see_contact_data_sees_a_mask_and_not_the_words()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        await desk.ReceivedAsync();
        var auditor = await desk.Database.AddStaffAsync(Roles.Auditor);

        var row = Assert.Single((await desk.Get<ReadStatements>().ReadAsync(auditor)).Waiting);

        Assert.Equal(("k•••@example.test", (string?)null), (row.Email, row.Text));
        Assert.Equal("desk.not-permitted", (await desk.Get<SetStatementAside>().ExecuteAsync(auditor, row.Reference, "Why")).Refusal?.Code);
    }

    [Fact]
    public async Task A_person_looks_for_another_number()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        var order = await desk.AddAsync(new AnOrder().Numbered("#77").With("MUG", 1, 3000));
        var receipt = await desk.ReceivedAsync();

        Assert.Equal([order.Id], (await desk.Get<FindStatementOrder>().ReadAsync(desk.Room.Agent, receipt.Reference, " 77 ")).Select(found => found.Id));
        Assert.Empty(await desk.Get<FindStatementOrder>().ReadAsync(desk.Room.Agent, receipt.Reference, "78"));
    }

    private static async Task<(StatementState State, string? CaseNumber, string? By)> StateAsync(StatementDesk desk, string reference)
    {
        var statement = await desk.StatementAsync(reference);
        return (statement.State, statement.CaseNumber, statement.HandledById);
    }
}
