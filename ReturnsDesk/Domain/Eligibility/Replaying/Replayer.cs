namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>Decides requests of the past as if the draft had been in force for all of them. Pure; not for two threads at once.</summary>
public sealed class Replayer
{
    private readonly PolicyJudge _draft;
    private readonly ReplayQuotes _quotes;
    private readonly IReadOnlyDictionary<int, ReturnPolicy> _policies;
    private readonly Dictionary<int, PolicyJudge> _judges = [];
    private readonly StatutoryLaw? _law;

    /// <param name="draft">What is tried.</param>
    /// <param name="policies">The versions that judged, by number.</param>
    /// <param name="law">The law that the judge of new requests asks.</param>
    public Replayer(ReturnPolicy draft, IReadOnlyDictionary<int, ReturnPolicy> policies, StatutoryLaw? law = null)
    {
        (_policies, _law, _draft) = (policies, law, new PolicyJudge(draft, law));
        _quotes = new ReplayQuotes(draft, _draft);
    }

    public ReplayedRequest Replay(PastRequest request)
    {
        var gaps = new List<ReplayGap>();
        var lines = request.Lines;
        var isKnown = _policies.TryGetValue(request.PolicyVersion, out var stored);
        var policy = stored ?? new ReturnPolicy();
        var judge = JudgeOf(request.PolicyVersion, policy);
        Verdict[] repeated = request.FactsWereKept || lines.Any(line => line.Answer is null) ? [.. lines.Select(line => judge.Line(line.Facts))] : [];
        Verdict[] now = [.. lines.Select(line => _draft.Line(line.Facts))];
        (VerdictAnswer Then, VerdictAnswer Now)[] answers = [.. now.Select((verdict, at) => (lines[at].Answer ?? repeated[at].Answer, verdict.Answer))];
        Tell(gaps, ReplayGap.FactsNotKept, !request.FactsWereKept);
        Tell(gaps, ReplayGap.VersionGone, !isKnown);
        Tell(gaps, ReplayGap.VerdictNotKept, lines.Any(line => line.Answer is null));
        Tell(gaps, ReplayGap.EvidenceNotAsked, now.Any(IsHeldUpByEvidence) && !repeated.Any(IsHeldUpByEvidence));

        var decided = new ReplayedRequest(
            request,
            new Decision(answers.Max(answer => answer.Then), request.Automatic),
            new Decision(CaseVerdict.AnswerOf(now), CaseVerdict.ActionOf(now, request.WorthMinor)))
        {
            Lines = answers,
            Repeated = request.FactsWereKept ? CaseVerdict.ActionOf(repeated, request.WorthMinor) : null,
            AmountsThen = default,
            AmountsNow = default,
            Gaps = gaps,
        };
        var (amountsThen, amountsNow) = _quotes.Of(decided, policy, judge, now, gaps);
        return decided with { AmountsThen = amountsThen, AmountsNow = amountsNow };
    }

    private static bool IsHeldUpByEvidence(Verdict verdict) => verdict.Evidence != EvidenceNeed.None && verdict.Trace.Any(answer => answer.Code == "evidence-missing");

    internal static void Tell(List<ReplayGap> gaps, ReplayGap gap, bool isThere)
    {
        if (isThere)
        {
            gaps.Add(gap);
        }
    }

    private PolicyJudge JudgeOf(int version, ReturnPolicy policy)
    {
        if (!_judges.TryGetValue(version, out var judge))
        {
            _judges[version] = judge = new PolicyJudge(policy, _law);
        }

        return judge;
    }
}
