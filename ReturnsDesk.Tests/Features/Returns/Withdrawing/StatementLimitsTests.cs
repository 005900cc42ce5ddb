using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Withdrawing.StatementDesk;

namespace ReturnsDesk.Tests.Features.Returns.Withdrawing;

/// <summary>What holds machines back, and that one form is one statement.</summary>
public sealed class StatementLimitsTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_same_form_twice_is_one_statement_and_other_words_are_another(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.AddAsync(new AnOrder().With("MUG", 2, 3000));

        var first = await desk.ReceivedAsync();
        desk.Database.Clock.Advance(TimeSpan.FromMinutes(3));
        var second = await desk.ReceivedAsync();
        var other = await desk.ReceivedAsync(Sending("1002"));

        Assert.Equal(first, second);
        Assert.NotEqual(first.Reference, other.Reference);
        Assert.Equal((2, 1, 2), await desk.CountAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Of_one_form_sent_many_times_at_once_there_is_one_statement_one_case_and_one_mail(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.AddAsync(new AnOrder().With("MUG", 2, 3000));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.ReceiveAsync(Sending()))));

        Assert.All(receipts, receipt => Assert.Null(receipt.Refusal));
        Assert.Single(receipts.Select(receipt => receipt.Value!.Reference).Distinct());
        Assert.Equal((1, 1, 1), await desk.CountAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Of_different_forms_for_one_order_at_once_each_is_taken_down_and_one_opens_the_case(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.AddAsync(new AnOrder().With("MUG", 2, 3000));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => desk.ReceiveAsync(Sending(key: $"form {number}", from: $"192.0.2.{number}")))));

        Assert.All(receipts, receipt => Assert.Null(receipt.Refusal));
        Assert.Equal((6, 1, 6), await desk.CountAsync());
        await using var db = desk.Database.Open();
        Assert.Equal(1, await db.WithdrawalStatements.CountAsync(statement => statement.State == StatementState.Opened));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task One_network_sends_five_a_minute_and_thirty_an_hour(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        for (var sent = 0; sent < StatementLimits.MostPerHour; sent++)
        {
            if (sent == StatementLimits.MostPerMinute)
            {
                Assert.Equal("withdrawal.too-many-minute", (await desk.ReceiveAsync(Sending($"A{sent}", $"a{sent}@example.test"))).Refusal?.Code);
            }

            desk.Database.Clock.Advance(sent < StatementLimits.MostPerMinute ? TimeSpan.Zero : TimeSpan.FromMinutes(1.5));
            await desk.ReceivedAsync(Sending($"A{sent}", $"a{sent}@example.test"));
        }

        desk.Database.Clock.Advance(TimeSpan.FromMinutes(1.5));
        Assert.Equal("withdrawal.too-many-hour", (await desk.ReceiveAsync(Sending("B", "b@example.test"))).Refusal?.Code);
        await desk.ReceivedAsync(Sending("B", "b@example.test", from: "192.0.2.2"));
        desk.Database.Clock.Advance(TimeSpan.FromHours(1));
        await desk.ReceivedAsync(Sending("C", "c@example.test"));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task To_one_address_ten_acknowledgements_go_a_day_and_every_statement_is_taken_down(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        for (var sent = 0; sent < 12; sent++)
        {
            var receipt = await desk.ReceivedAsync(Sending($"A{sent}", sent % 2 == 0 ? "Victim@example.test" : "victim@EXAMPLE.test", from: $"192.0.2.{sent}"));
            Assert.Equal(sent < StatementLimits.MostMailsPerDay, receipt.IsMailed);
        }

        Assert.Equal((12, 0, 10), await desk.CountAsync());
        desk.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await desk.ReceivedAsync(Sending("later", "victim@example.test"))).IsMailed);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Where_it_came_from_is_a_hash_and_forgotten_within_hours(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var receipt = await desk.ReceivedAsync();
        Assert.Matches("^[0-9a-f]{64}$", (await desk.StatementAsync(receipt.Reference)).From);

        desk.Database.Clock.Advance(TimeSpan.FromHours(1.1));
        Assert.Null((await desk.Get<SweepPortal>().ExecuteAsync(Actor.Automatic)).Refusal);

        Assert.Null((await desk.StatementAsync(receipt.Reference)).From);
    }
}
