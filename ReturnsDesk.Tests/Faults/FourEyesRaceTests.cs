using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Team.People;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;
using Xunit.Abstractions;

namespace ReturnsDesk.Tests.Faults;

/// <summary>P-14: attempts to move money above a limit with fewer than two people, all of them racing. None may get through.</summary>
public sealed class FourEyesRaceTests(ITestOutputHelper output)
{
    private const int AtOnce = 5;
    private static readonly string[] NotTheirs = ["refund.own-proposal", "refund.needs-person"];
    private static readonly MoneyStatus[] Unsent = [MoneyStatus.AwaitingApproval, MoneyStatus.Parked];

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nobody_approves_their_own_proposal_however_often_they_click(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var both = await desk.Database.AddStaffAsync(Roles.Finance, Roles.Manager);
        await desk.Database.AddAuthenticatorAsync(both);
        List<string?> codes = [];
        var rounds = RaceDesk.Rounds(25);
        for (var round = 0; round < rounds; round++)
        {
            var id = await desk.ProposedAsync(both, await desk.InspectedAsync(60_000));
            codes.AddRange(await ClickAsync(desk, id, [both, both, both, Actor.CommandLine, Actor.Automatic]));
        }

        await RaceDesk.SendAllAsync(desk);

        Tell(engine, "self-approvals", codes.Count);
        Assert.All(codes, code => Assert.Contains(code!, NotTheirs));
        Findings.AssertNone(await RaceDesk.ThroughAsync(desk));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Once_a_role_is_gone_nothing_is_approved_with_it(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var admin = await desk.Database.AddStaffAsync(Roles.Admin);
        var late = new List<string?>();
        var (attempts, rounds) = (0, RaceDesk.Rounds(25));
        for (var round = 0; round < rounds; round++)
        {
            var (first, second) = (await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_000)), await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_000)));
            var racing = ClickAsync(desk, first, [desk.Finance, desk.Finance, desk.Finance, desk.Agent]);
            var gone = Task.Run(() => desk.Get<ChangeRoles>().ExecuteAsync(admin, desk.Finance.Id, [Roles.Warehouse]));
            Assert.Null((await gone).Refusal);
            late.Add((await desk.ApproveAsync(desk.Finance, second)).Refusal?.Code);
            attempts += (await racing).Count + 1;
            Assert.Null((await desk.Get<ChangeRoles>().ExecuteAsync(admin, desk.Finance.Id, [Roles.Finance])).Refusal);
        }

        await RaceDesk.SendAllAsync(desk);

        await using var db = desk.Database.Open();
        Tell(engine, "approvals while the role is taken away", attempts);
        Assert.All(late, code => Assert.Equal("desk.not-permitted", code));
        Assert.All(await db.RefundApprovals.ToListAsync(), approval => Assert.Equal(Roles.Finance, approval.Roles));
        Findings.AssertNone(await RaceDesk.ThroughAsync(desk));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_changed_behind_an_approval_is_not_sent(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        List<long> ids = [];
        var (attempts, rounds) = (0, RaceDesk.Rounds(25));
        for (var round = 0; round < rounds; round++)
        {
            var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 12_000).PaidBy(100_000)));
            ids.Add(id);
            var clicks = ClickAsync(desk, id, [desk.Finance, desk.Manager, desk.Finance, desk.Agent]);
            await Task.Run(() => TamperAsync(desk, id));
            attempts += (await clicks).Count + 1;
            attempts += (await ClickAsync(desk, id, [desk.Manager])).Count;
        }

        await RaceDesk.SendAllAsync(desk);

        await using var db = desk.Database.Open();
        Tell(engine, "approvals while the amount is changed", attempts);
        Assert.Equal(0, await db.RefundAttempts.CountAsync(attempt => attempt.Kind == AttemptKind.Send));
        Assert.All(await db.RefundIntents.Select(intent => intent.Status).ToListAsync(), status => Assert.Contains(status, Unsent));
        Assert.Equal(rounds, ids.Count);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_large_sum_in_small_pieces_is_still_a_large_sum(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var rounds = RaceDesk.Rounds(25);
        for (var round = 0; round < rounds; round++)
        {
            var numbers = new List<string>();
            for (var piece = 0; piece < AtOnce; piece++)
            {
                numbers.Add(await desk.InspectedAsync(49_000));
            }

            var proposed = await Task.WhenAll(numbers.Select(number => Task.Run(() => desk.ProposeAsync(desk.Finance, number))));
            Assert.All(proposed, answer => Assert.Null(answer.Refusal));
        }

        await RaceDesk.SendAllAsync(desk);

        await using var db = desk.Database.Open();
        Tell(engine, "pieces", rounds * AtOnce);
        Assert.Equal((10, 490_000), (await db.Refunds.CountAsync(refund => refund.Status == MoneyStatus.Succeeded), await db.Refunds.Where(refund => !refund.NeedsApproval).SumAsync(refund => refund.TotalMinor)));
        Findings.AssertNone(await RaceDesk.ThroughAsync(desk));
    }

    private static async Task<List<string?>> ClickAsync(RefundDesk desk, long id, IEnumerable<Actor> people)
    {
        var hash = (await desk.StoredAsync(id)).ContentHash;
        var approve = desk.Get<ApproveRefund>();
        return [.. (await Task.WhenAll(people.Select(person => Task.Run(() => approve.ExecuteAsync(person, id, hash))))).Select(answer => answer.Refusal?.Code)];
    }

    private static async Task TamperAsync(RefundDesk desk, long id)
    {
        await using var db = desk.Database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"""UPDATE "Refunds" SET "TotalMinor" = 90000 WHERE "Id" = {id}""");
        await db.Database.ExecuteSqlAsync($"""UPDATE "RefundIntents" SET "AmountMinor" = 90000 WHERE "RefundId" = {id}""");
        await transaction.CommitAsync();
    }

    private void Tell(Engine engine, string what, int count) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}: {count} {what}, none through"));
}
