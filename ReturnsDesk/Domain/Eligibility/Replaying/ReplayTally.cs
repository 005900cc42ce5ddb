namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>Adds replayed requests up. What it holds grows with the number of categories, reasons and groups, not with that of requests.</summary>
public sealed class ReplayTally
{
    private const int Answers = 3;
    private static readonly int Actions = Enum.GetValues<AutomaticAction>().Length;

    private readonly int[,] _requests = new int[Answers, Answers];
    private readonly int[,] _lines = new int[Answers, Answers];
    private readonly ReplayExamples[,] _examples = new ReplayExamples[Answers, Answers];
    private readonly int[] _then = new int[Actions];
    private readonly int[] _now = new int[Actions];
    private readonly int[] _gaps = new int[Enum.GetValues<ReplayGap>().Length];
    private readonly ReplayGroups _all = new();
    private readonly ReplayGroups _categories = new();
    private readonly ReplayGroups _reasons = new();
    private readonly ReplayGroups _customerGroups = new();
    private readonly ReplayExamples _otherwise = new();
    private int _changed;
    private int _compared;
    private int _same;
    private int _automatic;
    private int _automaticSame;

    /// <summary>Requests added so far.</summary>
    public int Requests { get; private set; }

    public void Add(ReplayedRequest replayed)
    {
        Requests++;
        _changed += replayed.IsChanged ? 1 : 0;
        var (then, now) = ((int)replayed.Then.Answer, (int)replayed.Now.Answer);
        _requests[then, now]++;
        (_examples[then, now] ??= new ReplayExamples()).Take(replayed);
        foreach (var (was, becomes) in replayed.Lines)
        {
            _lines[(int)was, (int)becomes]++;
        }

        _then[(int)replayed.Then.Action]++;
        _now[(int)replayed.Now.Action]++;
        foreach (var gap in replayed.Gaps.Distinct())
        {
            _gaps[(int)gap]++;
        }

        Check(replayed);
        var main = replayed.Request.Main;
        _all.Add("", replayed);
        _categories.Add(main.Category, replayed);
        _reasons.Add(main.ReasonCode, replayed);
        _customerGroups.Add(main.CustomerGroup, replayed);
    }

    /// <param name="imported">Past returns from files that were left out.</param>
    public ReplayResult Result(int imported) => new()
    {
        Requests = Requests,
        Changed = _changed,
        Imported = imported,
        Cells = [.. from then in Enum.GetValues<VerdictAnswer>()
                    from now in Enum.GetValues<VerdictAnswer>()
                    where _requests[(int)then, (int)now] + _lines[(int)then, (int)now] > 0
                    select new ReplayCell(then, now, _requests[(int)then, (int)now], _lines[(int)then, (int)now], _examples[(int)then, (int)now]?.Numbers ?? [])],
        Actions = [.. Enum.GetValues<AutomaticAction>().Select(action => new ReplayAction(action, _then[(int)action], _now[(int)action]))],
        Money = [.. _all.Rows().OrderByDescending(row => row.Requests).ThenBy(row => row.Currency, StringComparer.Ordinal).Select(row => new ReplayMoney(row.Currency, row.Requests, row.Then, row.Now))],
        Categories = _categories.Sorted(),
        Reasons = _reasons.Sorted(),
        CustomerGroups = _customerGroups.Sorted(),
        Check = new ReplayCheck(_compared, _same, _automatic, _automaticSame, _otherwise.Numbers),
        Unknown = [.. Enum.GetValues<ReplayGap>().Where(gap => _gaps[(int)gap] > 0).Select(gap => new ReplayUnknown(gap, _gaps[(int)gap]))],
    };

    private void Check(ReplayedRequest replayed)
    {
        if (replayed.Repeated is not { } repeated)
        {
            return;
        }

        var (wasAutomatic, isSame) = (replayed.Request.Automatic != AutomaticAction.None, repeated == replayed.Request.Automatic);
        _compared++;
        _same += isSame ? 1 : 0;
        _automatic += wasAutomatic ? 1 : 0;
        _automaticSame += wasAutomatic && isSame ? 1 : 0;
        if (!isSame)
        {
            _otherwise.Take(replayed.Request.Number, 0);
        }
    }
}
