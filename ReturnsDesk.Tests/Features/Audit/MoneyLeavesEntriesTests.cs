using System.Text.Json;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Audit;

/// <summary>Every state that money is stored in has exactly one entry, told by whom it was brought there.</summary>
public sealed class MoneyLeavesEntriesTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_large_refund_is_followed_from_the_proposal_to_the_money(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(45000));

        Assert.Null((await desk.ApproveAsync(desk.Finance, id)).Refusal);
        await desk.SendAsync();

        var chain = await desk.Database.ChainAsync();
        var intent = (await desk.StoredAsync(id)).Intents.Single();
        var ofPart = chain.Where(entry => entry.Subject == $"refund {id} / part {intent.Id}").ToList();
        Assert.Equal(["AwaitingApproval", "Queued", "Sending", "Succeeded"], ofPart.Select(StatusAfter));
        AssertUnbroken(ofPart, intent.Status.ToString());
        Assert.Equal([desk.Agent.Id, desk.Finance.Id, "", ""], ofPart.Select(entry => entry.ActorId));
        Assert.Equal(["refund.propose", "refund.approve", "refunds.send", "refunds.send"], ofPart.Select(entry => entry.Action));
        Assert.All(ofPart, entry => Assert.Contains("\"amount\":\"450.00 EUR\",\"gateway\":\"test\",\"key\":\"" + intent.Key[^6..], entry.After, StringComparison.Ordinal));
        Assert.DoesNotContain(chain, entry => entry.After?.Contains(intent.Key, StringComparison.Ordinal) == true);

        var ofRefund = chain.Where(entry => entry.Subject == $"refund {id}").ToList();
        Assert.Equal(["refund.propose", "refund.approve"], ofRefund.Select(entry => entry.Action));
        Assert.Contains("\"total\":\"450.00 EUR\"", ofRefund[0].After, StringComparison.Ordinal);
        Assert.Contains("\"approvedBy\":\"finance@desk.test\"", ofRefund[1].After, StringComparison.Ordinal);
        Assert.True((await desk.Database.VerifyAsync()).Holds);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_failed_and_was_tried_again_and_taken_back_is_told_step_by_step(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4513));
        await desk.SendAsync();
        await desk.Get<RetryRefund>().ExecuteAsync(desk.Finance, id);
        await desk.Get<CancelRefund>().ExecuteAsync(desk.Finance, id);

        var (failed, again) = (await desk.StoredAsync(id)).Intents.OrderBy(intent => intent.Id).ToArray() is [var first, var second] ? (first, second) : throw new InvalidOperationException("Two parts are expected.");
        var chain = await desk.Database.ChainAsync();
        AssertUnbroken(chain, id, failed, "Queued", "Sending", "Failed");
        AssertUnbroken(chain, id, again, "Queued", "Cancelled");
    }

    [Fact]
    public async Task Goodwill_is_told_with_its_reason()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);

        var id = await desk.ProposedAsync(desk.Finance, await desk.InspectedAsync(4500), new RefundWish { GoodwillMinor = 300, GoodwillReason = "late by a week" });

        var proposed = (await desk.Database.ChainAsync()).Single(entry => entry.Subject == $"refund {id}");
        Assert.Equal("late by a week", proposed.Reason);
        Assert.Contains("\"goodwill\":\"3.00 EUR\"", proposed.After, StringComparison.Ordinal);
    }

    private static void AssertUnbroken(IEnumerable<AuditEntry> chain, long refundId, RefundIntent part, params string[] statuses)
    {
        var ofPart = chain.Where(entry => entry.Subject == $"refund {refundId} / part {part.Id}").ToList();
        Assert.Equal(statuses, ofPart.Select(StatusAfter));
        AssertUnbroken(ofPart, part.Status.ToString());
    }

    /// <summary>Each entry starts where the one before it ended, and the last tells the state that is stored.</summary>
    private static void AssertUnbroken(List<AuditEntry> entries, string stored)
    {
        Assert.Null(entries[0].Before);
        Assert.Equal(entries.SkipLast(1).Select(StatusAfter), entries.Skip(1).Select(entry => Status(entry.Before)));
        Assert.Equal(stored, StatusAfter(entries[^1]));
    }

    private static string StatusAfter(AuditEntry entry) => Status(entry.After);

    private static string Status(string? facts) => JsonDocument.Parse(facts!).RootElement.GetProperty("status").GetString()!;
}
