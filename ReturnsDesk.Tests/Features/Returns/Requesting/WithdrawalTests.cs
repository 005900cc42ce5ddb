using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Requesting;

/// <summary>A right that is claimed at the desk of a German shop.</summary>
public sealed class WithdrawalTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_withdrawal_needs_no_reason_and_is_acknowledged_with_its_moment(Engine engine)
    {
        await using var desk = await OpenAsync(engine);

        var number = (await RequestAsync(desk, "1001", ReturnKind.Withdrawal)).Value!;

        var asked = await desk.Database.CaseAsync(number);
        Assert.Equal((ReturnKind.Withdrawal, StatutoryRegime.EuropeanUnion, ReturnReasons.Other), (asked.Kind, asked.Regime, asked.Lines[0].StatedReasonCode));
        await using var db = desk.Database.Open();
        var told = await db.Timeline.SingleAsync(entry => entry.ReturnCaseId == asked.Id && entry.Code == "withdrawal-received");
        Assert.Equal((asked.RequestedAt, "2026-03-02 09:00:00 UTC, order 1001: 1 × MUG Product MUG"), (told.At, told.Text));
    }

    [Fact]
    public async Task Any_other_kind_does()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);

        Assert.Equal("return.unknown-reason", (await RequestAsync(desk, "1001", ReturnKind.Return)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_the_law_sets_is_stored_beside_the_policys_own_clock(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = (await RequestAsync(desk, "1001", ReturnKind.Withdrawal)).Value!;
        Assert.Null((await desk.Get<ApproveReturn>().ExecuteAsync(desk.Agent, new CaseRef(number))).Refusal);
        desk.Database.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Null((await desk.Get<ReceiveParcel>().ExecuteAsync(desk.Warehouse, new CaseRef(number))).Refusal);

        var received = await desk.Database.CaseAsync(number);
        var law = Assert.Single(received.Deadlines, deadline => deadline.Source == DeadlineSource.Law);
        Assert.Equal((DeadlineNode.Refund, LapseAction.Escalate), (law.Node, law.OnLapse));
        Assert.Equal(new DateTime(2026, 3, 16, 23, 0, 0, DateTimeKind.Utc), law.DueAt);
        Assert.Single(received.Deadlines, deadline => deadline is { Node: DeadlineNode.Inspect, Source: DeadlineSource.Policy, IsRunning: true });
        Assert.Equal(law.DueAt, received.NextDueAt);
    }

    internal static async Task<JourneyDesk> OpenAsync(Engine engine)
    {
        var desk = await JourneyDesk.OpenAsync(engine);
        await using var db = desk.Database.Open();
        var merchant = await db.Merchants.SingleAsync();
        Assert.Null(merchant.Describe("Kaufhaus", "Europe/Berlin", "EUR", "DE", 0).Refusal);
        await db.SaveChangesAsync();
        return desk;
    }

    internal static async Task<Result<string>> RequestAsync(JourneyDesk desk, string order, ReturnKind kind, string reason = "")
    {
        var built = await desk.AddAsync(new AnOrder().Numbered(order).With("MUG", 1, 3000));
        return await desk.Get<RequestReturn>().ExecuteAsync(desk.Agent, new ReturnRequestDraft(built.Id, kind, ReturnWay.MerchantLabel, [new RequestedUnits(built.Lines[0].Id, 1, reason)]));
    }
}
