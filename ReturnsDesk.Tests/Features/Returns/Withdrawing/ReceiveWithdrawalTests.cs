using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Withdrawing;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Withdrawing.StatementDesk;

namespace ReturnsDesk.Tests.Features.Returns.Withdrawing;

/// <summary>What becomes of a statement: its case where it names one order beyond doubt, a person otherwise; taken down and acknowledged always.</summary>
public sealed class ReceiveWithdrawalTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task One_order_named_beyond_doubt_opens_its_case_with_the_words_that_were_said(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.AddAsync(new AnOrder().With("MUG", 2, 3000).With("CUP", 1, 500));

        var receipt = await desk.ReceivedAsync(Sending(" # 1001", "KIM1001@example.test"));

        var statement = await desk.StatementAsync(receipt.Reference);
        Assert.Equal((StatementState.Opened, "# 1001", "KIM1001@example.test", false), (statement.State, statement.OrderNumber, statement.Email, statement.IsProven));
        var opened = await desk.Database.CaseAsync(statement.CaseNumber!);
        Assert.Equal((ReturnKind.Withdrawal, ReturnSource.Portal, StatutoryRegime.EuropeanUnion, receipt.ReceivedAt), (opened.Kind, opened.Source, opened.Regime, opened.RequestedAt));
        Assert.Equal([("MUG", 2), ("CUP", 1)], opened.Lines.Select(line => (line.OrderLine.Sku, line.Quantity)));
        var mail = Assert.Single(await desk.Room.MailsAsync(), mail => mail.Kind is MailKind.WithdrawalReceived or MailKind.StatementReceived or MailKind.Requested);
        Assert.Equal((MailKind.WithdrawalReceived, Kim, receipt.ReceivedAt, receipt.ReceivedAt), (mail.Kind, mail.To, mail.QueuedAt, mail.SendAfterAt));
        Assert.Contains(receipt.Text, mail.Fact("Text"), StringComparison.Ordinal);
        Assert.Contains(receipt.Reference, mail.Fact("Text"), StringComparison.Ordinal);
        Assert.Equal("I withdraw from the contract about the purchase of the goods named below.\nOrder number: # 1001\nGoods: the whole order\nName: Kim Example\nE-mail: KIM1001@example.test", receipt.Text);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_unknown_order_is_answered_alike_and_waits_for_a_person(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.AddAsync(new AnOrder().With("MUG", 2, 3000));

        var known = await desk.ReceivedAsync(Sending(email: "KIM1001@example.test"));
        var unknown = await desk.ReceivedAsync(Sending("9999", key: "other"));
        var foreign = await desk.ReceivedAsync(Sending(email: "eve@example.test", key: "third"));

        Assert.All([known, unknown, foreign], receipt => Assert.True(receipt.IsMailed));
        Assert.All([unknown, foreign], receipt => Assert.Matches("^W-", receipt.Reference));
        Assert.Equal(known.Text, unknown.Text.Replace("9999", "1001", StringComparison.Ordinal).Replace("kim", "KIM", StringComparison.Ordinal));
        Assert.All([await desk.StatementAsync(unknown.Reference), await desk.StatementAsync(foreign.Reference)], statement => Assert.Equal((StatementState.NeedsPerson, null, null), (statement.State, statement.CaseNumber, statement.OrderId)));
        Assert.Equal((3, 1, 3), await desk.CountAsync());
    }

    [Theory]
    [InlineData(-200, "", "law-over")]
    [InlineData(-2, "Fresh", "law-excluded")]
    [InlineData(-2, "Mugs", "law-open")]
    public async Task What_is_late_or_excluded_opens_a_case_that_waits_for_a_person(int delivered, string category, string law)
    {
        await using var desk = await OpenAsync(
            Engine.Sqlite,
            new PolicyRule { Id = "fresh", When = new RuleScope { Categories = ["Fresh"] }, Exclusion = ExclusionKind.Perishable },
            new PolicyRule { Id = "trust", When = new RuleScope(), Grant = new AutomaticGrant(AutomaticAction.Approve) });
        await desk.AddAsync(new AnOrder().With("MUG", 1, 3000, category).DeliveredAt(AReturn.Monday.AddDays(delivered)));

        var statement = await desk.StatementAsync((await desk.ReceivedAsync()).Reference);

        Assert.Equal(StatementState.Opened, statement.State);
        var opened = await desk.Database.CaseAsync(statement.CaseNumber!);
        Assert.Contains(opened.Verdicts[0].Trace, rule => rule.Code == law);
        Assert.Equal((law == "law-open" ? CaseStatus.Approved : CaseStatus.Requested, ReturnKind.Withdrawal), (opened.Status, opened.Kind));
    }

    [Theory]
    [InlineData(false, CaseStatus.Requested, AutomaticAction.None)]
    [InlineData(true, CaseStatus.Inspected, AutomaticAction.KeepItem)]
    public async Task Money_without_goods_goes_by_itself_only_where_the_order_was_proved(bool proven, CaseStatus status, AutomaticAction done)
    {
        await using var desk = await OpenAsync(Engine.Sqlite, new PolicyRule { Id = "keep", When = new RuleScope(), Grant = new AutomaticGrant(AutomaticAction.KeepItem) });
        var order = await desk.AddAsync(new AnOrder().With("MUG", 1, 900));

        var statement = await desk.StatementAsync((await desk.ReceivedAsync(orderId: proven ? order.Id : null)).Reference);

        var opened = await desk.Database.CaseAsync(statement.CaseNumber!);
        Assert.Equal((status, done), (opened.Status, opened.Automatic));
    }

    [Fact]
    public async Task Where_no_law_of_the_desks_speaks_nothing_is_decided_by_itself()
    {
        await using var desk = await OpenAsync(Engine.Sqlite, new PolicyRule { Id = "trust", When = new RuleScope(), Grant = new AutomaticGrant(AutomaticAction.Approve) });
        await desk.AddAsync(new AnOrder().With("MUG", 1, 900).To("US"));

        var statement = await desk.StatementAsync((await desk.ReceivedAsync()).Reference);

        Assert.Equal(CaseStatus.Requested, (await desk.Database.CaseAsync(statement.CaseNumber!)).Status);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Goods_that_are_returned_already_a_cancelled_order_and_two_orders_of_one_number_are_left_to_a_person(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.AddAsync(new AnOrder().With("MUG", 1, 3000));
        await desk.AddAsync(new AnOrder().Numbered("1002").With("MUG", 1, 3000).Cancelled());
        await desk.AddAsync(new AnOrder().Numbered("1003").BoughtBy("Kim", Kim).With("MUG", 1, 3000));
        await desk.AddAsync(new AnOrder().Numbered("#1003").Via("other").BoughtBy("Kim", Kim).With("MUG", 1, 3000));
        await desk.ReceivedAsync();

        var again = await desk.ReceivedAsync(Sending(key: "again"));
        var cancelled = await desk.ReceivedAsync(Sending("1002", "kim1002@example.test", "cancelled"));
        var twofold = await desk.ReceivedAsync(Sending("1003", key: "twofold"));

        foreach (var receipt in new[] { again, cancelled, twofold })
        {
            Assert.Equal(StatementState.NeedsPerson, (await desk.StatementAsync(receipt.Reference)).State);
        }

        Assert.Equal((4, 1, 4), await desk.CountAsync());
    }

    [Theory]
    [InlineData("1 × MUG", "MUG 1")]
    [InlineData("one of the mugs", null)]
    [InlineData("5 × MUG", null)]
    public async Task Named_goods_are_taken_where_they_are_clear(string items, string? opened)
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        await desk.AddAsync(new AnOrder().With("MUG", 2, 3000).With("CUP", 1, 500));

        var receipt = await desk.ReceivedAsync(Sending(items: items));

        Assert.Contains($"Goods:\n{items}", receipt.Text, StringComparison.Ordinal);
        var statement = await desk.StatementAsync(receipt.Reference);
        Assert.Equal(opened, statement.CaseNumber is { } number ? string.Join(", ", (await desk.Database.CaseAsync(number)).Lines.Select(line => $"{line.OrderLine.Sku} {line.Quantity}")) : null);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Of_a_proven_order_some_pieces_can_be_chosen_and_another_address_gets_its_own_mail(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.AddAsync(new AnOrder().With("MUG", 2, 3000).With("CUP", 1, 500));

        var receipt = await desk.ReceivedAsync(Sending("whatever", "work@example.test") with { Units = [new WithdrawnUnits(order.Lines[0].Id, 1)] }, order.Id);

        var statement = await desk.StatementAsync(receipt.Reference);
        Assert.Equal((true, "1001", "1 × MUG Product MUG"), (statement.IsProven, statement.OrderNumber, statement.Items));
        Assert.Equal([("MUG", 1)], (await desk.Database.CaseAsync(statement.CaseNumber!)).Lines.Select(line => (line.OrderLine.Sku, line.Quantity)));
        Assert.Equal([(MailKind.StatementReceived, "work@example.test"), (MailKind.WithdrawalReceived, Kim)], (await desk.Room.MailsAsync()).Where(mail => mail.Kind is MailKind.StatementReceived or MailKind.WithdrawalReceived).Select(mail => (mail.Kind, mail.To)).OrderByDescending(mail => mail.To));
    }

    [Fact]
    public async Task Lines_of_another_order_and_orders_that_are_not_there_are_turned_away()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        var mine = await desk.AddAsync(new AnOrder().With("MUG", 2, 3000));
        var other = await desk.AddAsync(new AnOrder().Numbered("1002").With("CUP", 2, 3000));

        Assert.Equal("return.unknown-line", (await desk.ReceiveAsync(Sending() with { Units = [new WithdrawnUnits(other.Lines[0].Id, 1)] }, mine.Id)).Refusal?.Code);
        Assert.Equal("return.too-many-units", (await desk.ReceiveAsync(Sending() with { Units = [new WithdrawnUnits(mine.Lines[0].Id, 3)] }, mine.Id)).Refusal?.Code);
        Assert.Equal("return.line-twice", (await desk.ReceiveAsync(Sending() with { Units = [new WithdrawnUnits(mine.Lines[0].Id, 1), new WithdrawnUnits(mine.Lines[0].Id, 1)] }, mine.Id)).Refusal?.Code);
        Assert.Equal("order.unknown", (await desk.ReceiveAsync(Sending(), 4711)).Refusal?.Code);
        Assert.Equal((0, 0, 0), await desk.CountAsync());
    }

    [Fact]
    public async Task An_incomplete_form_is_told_what_it_lacks()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);

        Assert.Equal("withdrawal.email", (await desk.ReceiveAsync(Sending(email: "kim"))).Refusal?.Code);
        Assert.Equal((0, 0, 0), await desk.CountAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_fault_of_ours_does_not_keep_a_statement_from_being_taken_down(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.AddAsync(new AnOrder().With("MUG", 1, 3000));
        await using (var db = desk.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Policies\" SET \"Policy\" = 'no policy'");
        }

        var statement = await desk.StatementAsync((await desk.ReceivedAsync()).Reference);

        Assert.Equal(StatementState.NeedsPerson, statement.State);
        Assert.Equal((1, 0, 1), await desk.CountAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_said_is_never_changed(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var receipt = await desk.ReceivedAsync();
        await using var db = desk.Database.Open();
        var statement = await db.WithdrawalStatements.SingleAsync(found => found.Reference == receipt.Reference);

        foreach (var said in new[] { nameof(WithdrawalStatement.Text), nameof(WithdrawalStatement.Name), nameof(WithdrawalStatement.OrderNumber), nameof(WithdrawalStatement.Email), nameof(WithdrawalStatement.Items) })
        {
            db.Entry(statement).Property(said).CurrentValue = "changed";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            db.Entry(statement).Property(said).IsModified = false;
        }

        db.Entry(statement).Property(found => found.ReceivedAt).CurrentValue = AReturn.Monday.AddDays(3);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }
}
