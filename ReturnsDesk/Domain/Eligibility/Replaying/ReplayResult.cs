namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>What a replay found, as it is kept and shown. Amounts are minor units.</summary>
public sealed record ReplayResult
{
    public int Requests { get; init; }

    /// <summary>Requests that would have been answered otherwise, or by somebody else than then (person or desk).</summary>
    public int Changed { get; init; }

    /// <summary>Past returns from files: nobody asked the desk for them.</summary>
    public int Imported { get; init; }

    /// <summary>What was answered against what would be; every pair that occurs.</summary>
    public IReadOnlyList<ReplayCell> Cells { get; init; } = [];

    /// <summary>What was done without a person, and what would be; <see cref="AutomaticAction.None"/> is left to a person.</summary>
    public IReadOnlyList<ReplayAction> Actions { get; init; } = [];

    /// <summary>By currency, the one with most requests first.</summary>
    public IReadOnlyList<ReplayMoney> Money { get; init; } = [];
    public IReadOnlyList<ReplayGroup> Categories { get; init; } = [];
    public IReadOnlyList<ReplayGroup> Reasons { get; init; } = [];
    public IReadOnlyList<ReplayGroup> CustomerGroups { get; init; } = [];
    public ReplayCheck Check { get; init; } = new(0, 0, 0, 0, []);
    public IReadOnlyList<ReplayUnknown> Unknown { get; init; } = [];

    public int EligibleThen => Cells.Where(cell => cell.Then == VerdictAnswer.Eligible).Sum(cell => cell.Requests);

    public int EligibleNow => Cells.Where(cell => cell.Now == VerdictAnswer.Eligible).Sum(cell => cell.Requests);

    public int AutomaticThen => Actions.Where(action => action.Action != AutomaticAction.None).Sum(action => action.Then);

    public int AutomaticNow => Actions.Where(action => action.Action != AutomaticAction.None).Sum(action => action.Now);
}

/// <summary>One cell of the matrix: requests by their strictest line, lines each for itself. Examples are return numbers.</summary>
public sealed record ReplayCell(VerdictAnswer Then, VerdictAnswer Now, int Requests, int Lines, IReadOnlyList<string> Examples);

public sealed record ReplayAction(AutomaticAction Action, int Then, int Now);

/// <summary>All requests in one currency.</summary>
public sealed record ReplayMoney(string Currency, int Requests, ReplayAmounts Then, ReplayAmounts Now);

/// <summary>The requests of one category, reason or customer group in one currency; a request counts by its first line.</summary>
public sealed record ReplayGroup(string Key, string Currency, int Requests, int Changed, int AutomaticThen, int AutomaticNow, ReplayAmounts Then, ReplayAmounts Now, IReadOnlyList<string> Examples)
{
    /// <summary>How much more, or less, the merchant would have paid.</summary>
    public long Difference => Now.Refund - Then.Refund;
}

/// <summary>
/// Judged once more by the version that judged them: requests whose facts were kept, how many of them end alike, and the same of those that were decided
/// without a person. Examples are those that do not.
/// </summary>
public sealed record ReplayCheck(int Requests, int Same, int Automatic, int AutomaticSame, IReadOnlyList<string> Examples);

public sealed record ReplayUnknown(ReplayGap Gap, int Requests);
