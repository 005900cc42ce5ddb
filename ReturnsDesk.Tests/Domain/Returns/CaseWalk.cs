using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>Everything that can be done to a return or to its newest refund.</summary>
public enum WalkVerb
{
    Approve, Reject, AskForEvidence, RecordAnswer, Cancel, Expire, Appeal, Reopen, TakeBack, OpenDispute, DecideDispute,
    IssueLabel, HandOver, RecordTracking, WaiveGoods, Receive, Inspect, SettleDiscrepancies, ExtendLine, Resolve, Close,
    ExtendDeadline, LapseDue, ProposeRefund, SendRefund, SucceedRefund, FailRefund, LoseAnswer, RetryRefund, CancelRefund,
}

/// <summary>One step of a walk: what is done, to which of the two returns, with which whim, after how many hours.</summary>
public sealed record WalkStep(WalkVerb Verb, int Which, int Whim, int Hours);

/// <summary>Two returns of one order of five mugs, walked at random. Two payments, so that a refund has two parts.</summary>
internal sealed class CaseWalk
{
    private const string Why = "because";

    private readonly ReturnPolicy _policy;
    private readonly Refund?[] _refunds = new Refund?[2];
    private DateTime _now = AReturn.Monday;

    public CaseWalk(LapseAction onReview, LapseAction onReceive)
    {
        _policy = new ReturnPolicy();
        _policy = _policy with
        {
            Clocks = [.. _policy.Clocks.Select(clock => clock.Node switch
            {
                DeadlineNode.Review => clock with { OnLapse = onReview },
                DeadlineNode.Receive => clock with { OnLapse = onReceive },
                _ => clock,
            })],
        };
        Order = new AnOrder().With("MUG", 5, 1000).PaidBy(3000, 2000).Build();
        Cases = [Open(1), Open(2)];
    }

    public Order Order { get; }
    public IReadOnlyList<ReturnCase> Cases { get; }

    public Result Do(WalkStep step)
    {
        _now = _now.AddHours(step.Hours);
        var (returnCase, deed, line) = (Cases[step.Which], AReturn.At(_now, _policy), Cases[step.Which].Lines[0]);
        return step.Verb switch
        {
            WalkVerb.Approve => returnCase.Approve(deed),
            WalkVerb.Reject => returnCase.Reject(deed, Why),
            WalkVerb.AskForEvidence => returnCase.AskForEvidence(deed, Why),
            WalkVerb.RecordAnswer => returnCase.RecordAnswer(deed, Why),
            WalkVerb.Cancel => returnCase.Cancel(deed, Why),
            WalkVerb.Expire => returnCase.Expire(deed),
            WalkVerb.Appeal => returnCase.Appeal(deed, Why),
            WalkVerb.Reopen => returnCase.Reopen(deed, Why),
            WalkVerb.TakeBack => returnCase.TakeBackDecision(deed),
            WalkVerb.OpenDispute => returnCase.OpenDispute(deed, Why),
            WalkVerb.DecideDispute => returnCase.DecideDispute(deed, step.Whim % 2 == 0, Why),
            WalkVerb.IssueLabel => returnCase.IssueLabel(deed, "DHL", $"JJD{step.Whim}"),
            WalkVerb.HandOver => returnCase.HandOver(deed, "UPS", $"1Z{step.Whim}"),
            WalkVerb.RecordTracking => returnCase.RecordTracking(deed, (ParcelAction)(step.Whim % 6)),
            WalkVerb.WaiveGoods => returnCase.WaiveGoods(deed, Why),
            WalkVerb.Receive => returnCase.Receive(deed),
            WalkVerb.Inspect => returnCase.Inspect(deed, [Found(line, step.Whim)], step.Whim == 7 ? [new FoundExtra(DiscrepancyKind.WrongItem, "CUP", 1, null)] : []),
            WalkVerb.SettleDiscrepancies => returnCase.SettleDiscrepancies(deed, Why),
            WalkVerb.ExtendLine => returnCase.ExtendLine(deed, line, step.Whim),
            WalkVerb.Resolve => returnCase.Resolve(deed),
            WalkVerb.Close => returnCase.Close(deed, Why),
            WalkVerb.ExtendDeadline => returnCase.ExtendDeadline(deed, _now.AddHours(step.Whim * 12)),
            WalkVerb.LapseDue => new Result(returnCase.LapseDue(deed).Refusal),
            _ => _refunds[step.Which] is { } refund && step.Verb != WalkVerb.ProposeRefund ? Move(refund, step) : Propose(step.Which),
        };
    }

    /// <summary>All that can be seen of the returns, their order and their refunds.</summary>
    public string Snapshot() => string.Join('\n', Cases.Select(Show).Append(Show(Order)).Concat(_refunds.OfType<Refund>().Select(Show)));

    private ReturnCase Open(int running) => new AReturn().Of(Order).Asking("MUG", 2).Numbered(ReturnNumber.Of(2026, running)).Under(_policy).Build();

    private static InspectedLine Found(ReturnLine line, int whim) =>
        whim >= 6 ? AReturn.Found(line, whim - 5, ItemCondition.X, Disposition.Quarantine) : AReturn.Found(line, whim % 4, (ItemCondition)(whim % 3));

    private Result Propose(int which)
    {
        var line = Cases[which].Lines[0];
        var units = Math.Max(1, line.AcceptedUnits - line.RefundedUnits);
        var proposed = ARefund.Propose(Cases[which], units, units * 600, units * 400);
        _refunds[which] = proposed.Value ?? _refunds[which];
        return new Result(proposed.Refusal);
    }

    /// <summary>One part at a time, so that the parts get out of step, as they do in life.</summary>
    private Result Move(Refund refund, WalkStep step)
    {
        var result = step.Verb == WalkVerb.CancelRefund ? refund.Cancel(_now) : Move(refund, refund.Intents[step.Whim % refund.Intents.Count], step.Verb);
        refund.ReadStatus(_now);
        return result;
    }

    private Result Move(Refund refund, RefundIntent intent, WalkVerb verb) => verb switch
    {
        WalkVerb.SendRefund => intent.Send(_now.AddHours(1)),
        WalkVerb.SucceedRefund => intent.Succeed(_now, "ref"),
        WalkVerb.FailRefund => intent.Fail(_now, "closed"),
        WalkVerb.LoseAnswer => intent.LoseAnswer(_now, "timeout"),
        WalkVerb.RetryRefund => Again(refund, intent),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Not a verb of money."),
    };

    /// <summary>What can be tried again: a failed part by another in its place, an unanswered one under its own key.</summary>
    private Result Again(Refund refund, RefundIntent intent)
    {
        if (intent.Status != MoneyStatus.Unknown)
        {
            return refund.Retry(_now, _now);
        }

        intent.Take(new GatewayAnswer(GatewayOutcome.Absent), AttemptKind.Asked, _now);
        return new Result(intent.Claim("walk", _now.AddDays(1), TimeSpan.FromMinutes(1)).Refusal);
    }

    private static string Show(ReturnCase it) => string.Create(
        CultureInfo.InvariantCulture,
        $"{it.Status} {it.Parcel} {it.Dispute} {it.DecidedAt:O} {it.ReceivedAt:O} {it.InspectedAt:O} {it.ResolvedAt:O} {it.IsEscalated} {it.WasAppealed} {it.Carrier} {it.Waybill} ")
        + string.Create(CultureInfo.InvariantCulture, $"{it.NextDueAt:O} {it.NextLapse} {it.StakeMinor} {it.Units} {it.HasOpenDiscrepancy} {it.Timeline.Count} ")
        + string.Join(';', it.Lines.Select(line => $"{line.Quantity} {line.ReceivedUnits} {line.AcceptedUnits} {line.RefundedUnits} {line.ReturnedOn} {line.Inspected.Count}"))
        + string.Join(';', it.Deadlines.Select(clock => $"{clock.Node} {clock.MetAt:O} {clock.LapsedAt:O} {clock.ExtendedUntilAt:O}"))
        + string.Join(';', it.Discrepancies.Select(found => $"{found.Kind} {found.SettledAt:O}"));

    private static string Show(Order it) =>
        string.Join(';', it.Lines.Select(line => $"{line.ClaimedUnits} {line.ReturnedUnits} {line.RefundedUnits}"))
        + string.Join(';', it.Payments.Select(payment => $"{payment.RefundedMinor} {payment.InFlightMinor} {payment.ChargedBackMinor}"));

    private static string Show(Refund it) =>
        $"{it.Status} {it.SettledAt:O}" + string.Join(';', it.Intents.Select(intent => $"{intent.Status} {intent.SendAfterAt:O} {intent.SettledAt:O} {intent.Problem} {intent.Attempts.Count} {intent.ReplacedAt:O}"));
}
