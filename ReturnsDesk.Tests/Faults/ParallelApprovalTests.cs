using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;
using Xunit.Abstractions;

namespace ReturnsDesk.Tests.Faults;

/// <summary>P-05: one click, one effect, however many click at once.</summary>
public sealed class ParallelApprovalTests(ITestOutputHelper output)
{
    private const int AtOnce = 20;

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Twenty_approvals_at_once_execute_a_refund_once(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var rounds = RaceDesk.Rounds(50);
        List<(long Id, IReadOnlyList<string?> Codes)> answers = [];
        List<TimeSpan> waits = [];
        for (var round = 0; round < rounds; round++)
        {
            var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_000));
            var hash = (await desk.StoredAsync(id)).ContentHash;
            var approve = desk.Get<ApproveRefund>();
            var said = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(click => Task.Run(async () =>
            {
                // SQLite answers without ever letting go of the thread: only threads of their own race.
                var clock = Stopwatch.GetTimestamp();
                var answer = await approve.ExecuteAsync(click % 2 == 0 ? desk.Finance : desk.Manager, id, hash);
                return (answer.Refusal?.Code, Wait: Stopwatch.GetElapsedTime(clock));
            })));
            answers.Add((id, [.. said.Select(answer => answer.Code)]));
            waits.AddRange(said.Select(answer => answer.Wait));
        }

        await RaceDesk.SendAllAsync(desk);

        await using var db = desk.Database.Open();
        var stored = await db.Refunds.Include(refund => refund.Approvals).Include(refund => refund.Intents).ThenInclude(intent => intent.Attempts).ToListAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}: {rounds * AtOnce} approvals of {rounds} refunds, {answers.Sum(round => round.Codes.Count(code => code is null))} taken, {stored.Sum(Sends)} sent; the answer took {waits.Order().ElementAt(waits.Count * 99 / 100).TotalMilliseconds:0} ms at p99"));
        Assert.All(answers, round => Assert.Equal([null, .. Enumerable.Repeat("refund.decided-already", AtOnce - 1)], round.Codes.Order(StringComparer.Ordinal)));
        Assert.All(stored, refund => Assert.Equal((MoneyStatus.Succeeded, 1, 1), (refund.Status, refund.Approvals.Count, Sends(refund))));
    }

    private static int Sends(Refund refund) => refund.Intents.Sum(intent => intent.Attempts.Count(attempt => attempt.Kind == AttemptKind.Send));
}
