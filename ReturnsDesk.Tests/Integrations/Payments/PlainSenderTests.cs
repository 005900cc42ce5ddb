using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Rig.Gateway;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>
/// Whether the answers carry a sender home: the plainest one there can be, that only sends the same key again where nothing says it was executed, pays every refund once
/// through the faults of promise P-01.
/// </summary>
public sealed class PlainSenderTests
{
    private const int Refunds = 100;
    private const int MostTries = 20;

    [Theory]
    [InlineData("stripe", 1)]
    [InlineData("alipay", 2)]
    [InlineData("wechat", 3)]
    public async Task Every_refund_is_paid_once_through_all_faults(string gateway, int seed)
    {
        var faults = new ModeTable
        {
            Send =
            {
                ["timeoutAfterSuccess"] = 0.05, ["timeoutBefore"] = 0.03, ["500After"] = 0.03, ["500Before"] = 0.02, ["429"] = 0.02, ["409"] = 0.01,
                ["resetMidBody"] = 0.05, ["garbageBody"] = 0.05, ["pendingThen(succeed)"] = 0.05,
            },
            Ask = { ["500Before"] = 0.1, ["garbageBody"] = 0.1 },
        };
        await using var rig = await GatewayRig.StartAsync(setUp: setup => setup with { Seed = seed, Modes = faults, Hold = TimeSpan.FromMilliseconds(5) });
        var refunds = Enumerable.Range(1, Refunds).Select(amount => GatewayRig.Refund(gateway, amount)).ToArray();
        rig.Fake.Book.Register(gateway, GatewayRig.Payment(gateway), 1_000_000, GatewayRig.Currency(gateway));

        await Parallel.ForEachAsync(refunds, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (refund, _) => await PayAsync(rig, gateway, refund));

        Assert.All(refunds, refund => Assert.Equal(1, rig.Executions(refund)));
        Assert.Equal(refunds.Sum(refund => refund.Amount.MinorUnits), rig.Fake.Book.Lines().Sum(line => line.Amount));
        Assert.True(rig.Fake.Modes.Drawn.Count > 8, string.Join(' ', rig.Fake.Modes.Drawn));
    }

    private static async Task PayAsync(GatewayRig rig, string gateway, GatewayRefund refund)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var answer = tries % 2 == 0 ? await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None) : await rig.Gateway(gateway).AskAsync(refund, CancellationToken.None);
            Assert.Contains(
                answer.Outcome,
                new[] { GatewayOutcome.Succeeded, GatewayOutcome.Pending, GatewayOutcome.Unknown, GatewayOutcome.Busy, GatewayOutcome.KeyInUse, GatewayOutcome.Absent });
            if (answer.Outcome == GatewayOutcome.Succeeded)
            {
                return;
            }

            if (answer.Outcome == GatewayOutcome.Pending)
            {
                rig.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Assert.Fail($"{refund.Amount} was not paid in {MostTries} tries.");
    }
}
