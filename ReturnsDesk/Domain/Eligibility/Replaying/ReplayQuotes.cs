using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>
/// What a request gives back by the terms that held, and by those of the draft: the arithmetic of refunds, on what was accepted. Goodwill and whatever else
/// people decide by hand is left out on both sides.
/// </summary>
internal sealed class ReplayQuotes(ReturnPolicy draft, PolicyJudge draftJudge)
{
    private readonly Dictionary<int, bool> _hasSameTerms = [];

    public (ReplayAmounts Then, ReplayAmounts Now) Of(ReplayedRequest decided, ReturnPolicy policy, PolicyJudge judge, IReadOnlyList<Verdict> now, List<ReplayGap> gaps)
    {
        var request = decided.Request;
        if (request.Status is CaseStatus.Cancelled or CaseStatus.Expired)
        {
            return default;
        }

        if (request.Status is not (CaseStatus.Inspected or CaseStatus.Resolved or CaseStatus.Rejected))
        {
            gaps.Add(ReplayGap.StillOpen);
            return default;
        }

        var goodsThen = Goods(request, (line, _) => Accepted(line));
        var goodsNow = GoodsNow(decided, gaps);
        if (goodsThen.Count == 0 && goodsNow.Count == 0)
        {
            return default;
        }

        var country = request.Lines[0].Facts.Country;
        var lawThen = StatutoryRegimes.Claimed(request.Kind, country, request.Lines.Any(line => line.WasStatutory));
        var lawNow = StatutoryRegimes.Claimed(request.Kind, country, now.Any(verdict => verdict.IsStatutory));
        var termsThen = request.FactsWereKept
            ? CaseTerms.Of(policy, lawThen, request.Kind, [.. request.Lines.Select(line => (judge.Line(Found(request, line)), line.WasStatutory))])
            : CaseTerms.OfPolicy(policy, request.Lines.Count);
        var termsNow = CaseTerms.Of(draft, lawNow, request.Kind, [.. request.Lines.Select((line, at) => (Again(now[at], Found(request, line)), now[at].IsStatutory))]);
        var then = Quote(request, goodsThen, termsThen, gaps);
        return (then, lawThen == lawNow && IsSame(request, goodsThen, goodsNow, termsThen, termsNow, policy) ? then : Quote(request, goodsNow, termsNow, gaps));
    }

    /// <summary>The verdict on what was asked holds for what was found, where that is the same.</summary>
    private Verdict Again(Verdict asked, JudgedFacts found) => asked.Facts == found ? asked : draftJudge.Line(found);

    private static JudgedFacts Found(PastRequest request, PastLine line) => CaseTerms.FoundAs(line.Facts, request.Kind, request.Way, line.FinalReasonCode, line.FinalFault);

    private static List<ReturnedUnits> GoodsNow(ReplayedRequest decided, List<ReplayGap> gaps)
    {
        var (request, then, now) = (decided.Request, decided.Then, decided.Now);
        if (then == now && decided.Lines.All(line => line.Then == line.Now))
        {
            return Goods(request, (line, _) => Accepted(line));
        }

        if (now.Action == AutomaticAction.Reject)
        {
            return [];
        }

        if (now.Action == AutomaticAction.KeepItem)
        {
            return Goods(request, (line, _) => Asked(line));
        }

        if (request.Status == CaseStatus.Rejected)
        {
            var isAccepted = (now.Action != AutomaticAction.None && now.Action != then.Action) || (now.Answer == VerdictAnswer.Eligible && then.Answer != VerdictAnswer.Eligible);
            gaps.Add(isAccepted ? ReplayGap.TakenAsNew : ReplayGap.PersonDecides);
            return isAccepted ? Goods(request, (line, _) => Asked(line)) : [];
        }

        Replayer.Tell(gaps, ReplayGap.PersonDecides, now.Answer == VerdictAnswer.NeedsReview);
        return Goods(request, (line, at) => decided.Lines[at] is { Now: VerdictAnswer.Ineligible, Then: not VerdictAnswer.Ineligible } ? [] : Accepted(line));
    }

    private static List<ReturnedUnits> Goods(PastRequest request, Func<PastLine, int, IEnumerable<ReturnedUnits>> unitsOf) => [.. request.Lines.SelectMany(unitsOf)];

    private static IEnumerable<ReturnedUnits> Accepted(PastLine line) => AcceptedGoods.Of(new ReturnedUnits(line.OrderLine, 0, ItemCondition.A, line.FinalFault), line.AcceptedUnits, 0, line.Graded);

    private static IEnumerable<ReturnedUnits> Asked(PastLine line) => line.Facts.Units > 0 ? [new ReturnedUnits(line.OrderLine, line.Facts.Units, ItemCondition.A, line.FinalFault)] : [];

    private static ReplayAmounts Quote(PastRequest request, List<ReturnedUnits> goods, CaseTerms terms, List<ReplayGap> gaps)
    {
        var byOrderLine = request.Lines.Select((line, at) => (line.OrderLine, terms.Lines[at])).ToDictionary(pair => pair.OrderLine, pair => pair.Item2);
        var asked = new ReturnToRefund([.. Bounded(request, goods).Select(units => units with { Terms = byOrderLine[units.Line] })], request.Kind)
        {
            ReturnFreight = terms.ReturnFreightFor(request.Kind, request.Way),
        };
        if (asked.Lines.Count == 0)
        {
            return default;
        }

        if (RefundQuoter.Quote(request.Order, request.Before, asked, terms.Refund).Value is not { } quote)
        {
            gaps.Add(ReplayGap.NotQuotable);
            return default;
        }

        return new ReplayAmounts(quote.Total, quote.Lines.Sum(line => line.Deduction), quote.Lines.Sum(line => line.Fee), quote.ReturnFreight);
    }

    /// <summary>Units that another return gave back in the meantime cannot be given back twice.</summary>
    private static IEnumerable<ReturnedUnits> Bounded(PastRequest request, List<ReturnedUnits> goods)
    {
        foreach (var line in goods.GroupBy(units => units.Line))
        {
            var left = request.Order.Lines[line.Key].Cost.Quantity - request.Before.Of(line.Key).Units;
            foreach (var units in line)
            {
                var taken = Math.Min(units.Units, Math.Max(0, left));
                left -= taken;
                if (taken > 0)
                {
                    yield return units with { Units = taken };
                }
            }
        }
    }

    private bool IsSame(PastRequest request, List<ReturnedUnits> goodsThen, List<ReturnedUnits> goodsNow, CaseTerms then, CaseTerms now, ReturnPolicy policy)
    {
        if (!_hasSameTerms.TryGetValue(request.PolicyVersion, out var isSame))
        {
            _hasSameTerms[request.PolicyVersion] = isSame = HaveSame(policy.Refund, draft.Refund);
        }

        return isSame && goodsThen.SequenceEqual(goodsNow) && then.ReturnFreightMinor == now.ReturnFreightMinor && then.Lines.SequenceEqual(now.Lines);
    }

    /// <summary>Sets are compared by what is in them.</summary>
    private static bool HaveSame(RefundTerms one, RefundTerms other) =>
        one.WaivedFor.SetEquals(other.WaivedFor) && one.CustomerPaysReturnFreightFor.SetEquals(other.CustomerPaysReturnFreightFor)
        && one == other with { WaivedFor = one.WaivedFor, CustomerPaysReturnFreightFor = one.CustomerPaysReturnFreightFor };
}
