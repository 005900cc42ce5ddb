using CsCheck;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>Whatever people do in whatever order, the counts and clocks stay true.</summary>
public sealed class CaseWalkTests
{
    private const int Iterations = 2000;

    private static readonly Gen<WalkStep> Step =
        Gen.Select(Gen.Enum<WalkVerb>(), Gen.Int[0, 1], Gen.Int[0, 7], Gen.Int[0, 120], (verb, which, whim, hours) => new WalkStep(verb, which, whim, hours));

    /// <summary>The happy path as a start, so that the walks meet money often.</summary>
    private static readonly WalkVerb[] Usual = [WalkVerb.Approve, WalkVerb.Receive, WalkVerb.Inspect, WalkVerb.ProposeRefund, WalkVerb.SendRefund, WalkVerb.SucceedRefund, WalkVerb.Resolve];

    private static readonly Gen<WalkStep[]> Walk = Gen.Select(
        Gen.Int[0, Usual.Length],
        Step.Array[1, 40],
        (usual, steps) => Usual[..usual].Select(verb => new WalkStep(verb, 0, 2, 1)).Concat(steps).ToArray());

    private static readonly Gen<(LapseAction OnReview, LapseAction OnReceive, WalkStep[] Steps)> Walks =
        Gen.Select(OneOf(LapseAction.Approve, LapseAction.Escalate, LapseAction.None), OneOf(LapseAction.Refund, LapseAction.Escalate), Walk);

    private static Gen<LapseAction> OneOf(params LapseAction[] actions) => Gen.Int[0, actions.Length - 1].Select(at => actions[at]);

    [Fact]
    public void A_refused_verb_changes_nothing() => Walks.Sample(
        (onReview, onReceive, steps) =>
        {
            var walk = new CaseWalk(onReview, onReceive);
            foreach (var step in steps)
            {
                var before = walk.Snapshot();
                if (walk.Do(step) is { Refusal: { } refusal })
                {
                    Assert.True(before == walk.Snapshot(), $"{step}: {refusal.Code}\n{before}\n{walk.Snapshot()}");
                }
            }
        },
        iter: Iterations);

    [Fact]
    public void Counts_and_clocks_stay_true() => Walks.Sample(
        (onReview, onReceive, steps) =>
        {
            var walk = new CaseWalk(onReview, onReceive);
            foreach (var step in steps)
            {
                walk.Do(step);
                AssertUnits(walk);
                Assert.All(walk.Order.Payments, AssertBalance);
                Assert.All(walk.Cases, AssertClock);
            }
        },
        iter: Iterations);

    private static void AssertUnits(CaseWalk walk)
    {
        var (ordered, lines) = (walk.Order.Lines[0], walk.Cases.Select(returnCase => returnCase.Lines[0]).ToList());

        Assert.Equal(walk.Cases.Where(returnCase => !CaseFlow.FreesUnits(returnCase.Status)).Sum(returnCase => returnCase.Units), ordered.ClaimedUnits);
        Assert.InRange(ordered.ClaimedUnits, 0, ordered.DeliveredUnits);
        Assert.Equal(lines.Sum(Returned), ordered.ReturnedUnits);
        Assert.InRange(ordered.ReturnedUnits, 0, ordered.DeliveredUnits);
        Assert.Equal(lines.Sum(line => line.RefundedUnits), ordered.RefundedUnits);
        Assert.All(lines, line => Assert.True(line.RefundedUnits >= 0 && line.RefundedUnits <= line.AcceptedUnits && line.AcceptedUnits <= line.Quantity));
    }

    /// <summary>Counted the slow way: usable units that arrived, no more than were authorised.</summary>
    private static int Returned(ReturnLine line) =>
        line.ReturnedOn is null ? 0 : Math.Min(line.Quantity, line.Inspected.Where(part => part.Condition != ItemCondition.X).Sum(part => part.Units));

    private static void AssertBalance(Payment payment)
    {
        Assert.InRange(payment.RefundedMinor, 0, payment.CapturedMinor);
        Assert.InRange(payment.InFlightMinor, 0, payment.CapturedMinor);
        Assert.InRange(payment.Left.MinorUnits, 0, payment.CapturedMinor);
    }

    private static void AssertClock(ReturnCase it)
    {
        var running = it.Deadlines.Where(clock => clock.IsRunning).ToList();

        Assert.InRange(running.Count, 0, 1);
        Assert.True(it.Status is not (CaseStatus.Resolved or CaseStatus.Cancelled or CaseStatus.Expired) || running.Count == 0);
        Assert.True(running.Count == 0 || it.NextDueAt == running[0].EndsAt);
        Assert.True(!CaseFlow.IsOpen(it.Status) || it.NextDueAt is not null, "An open case is always due at some time.");
        Assert.Equal(CaseFlow.IsOpen(it.Status), it.ResolvedAt is null);
        Assert.Equal(it.Discrepancies.Any(found => found.SettledAt is null), it.HasOpenDiscrepancy);
    }
}
