namespace ReturnsDesk.Domain.Eligibility;

/// <summary>Judges one line by one policy. For many lines make one <see cref="PolicyJudge"/>.</summary>
public static class Judge
{
    /// <summary>The verdict with the nearest change of fact that would have turned it.</summary>
    public static Verdict Line(ReturnPolicy policy, JudgedFacts facts, StatutoryLaw? law = null)
    {
        var judge = new PolicyJudge(policy, law);
        var verdict = judge.Line(facts);
        return verdict with { Nearest = NearestChange.Of(judge, policy, verdict) };
    }
}
