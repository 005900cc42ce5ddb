namespace ReturnsDesk.Features.Importing.Reading.Plans;

/// <summary>Gathers what goes wrong and what is worth knowing while rows are read; bounded.</summary>
internal sealed class ReadLog
{
    private const int MostProblems = 100_000;

    private readonly List<RowProblem> _problems = [];
    private readonly Dictionary<(string File, string Code), (int Count, object Example)> _counts = [];
    private int _dropped;
    private string _lastFile = "";

    public IReadOnlyList<RowProblem> Problems => _problems;

    public IEnumerable<ReadNotice> Notices
    {
        get
        {
            var notices = _counts.Select(pair => new ReadNotice(pair.Key.File, pair.Key.Code, pair.Value.Count, pair.Value.Example));
            return _dropped == 0 ? notices : notices.Append(new ReadNotice(_lastFile, ImportCodes.MoreProblems, _dropped, MostProblems));
        }
    }

    public void Add(RowProblem problem)
    {
        _lastFile = problem.File;
        if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
        else
        {
            _dropped++;
        }
    }

    /// <summary>One notice for a code, with how often it came up and the first place.</summary>
    public void Count(string file, string code, object example, int times = 1)
    {
        var (count, first) = _counts.GetValueOrDefault((file, code), (0, example));
        _counts[(file, code)] = (count + times, first);
    }

    /// <summary>Writes down why an order is refused; every other row of it says that it goes with it.</summary>
    public void Refuse(RowGroup group, IReadOnlyList<RowProblem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }

        var told = problems.Select(problem => (problem.File, problem.Row)).ToHashSet();
        foreach (var row in group.Rows.Where(row => !told.Contains((row.Plan.File, row.Row))))
        {
            Add(row.Problem(null, ImportCodes.OrderRefused, group.Number, problems[0].Row));
        }
    }
}
