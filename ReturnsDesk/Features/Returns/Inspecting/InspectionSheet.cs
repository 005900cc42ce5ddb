using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Inspecting;

/// <summary>One announced article on the sheet, with the parts its units were sorted into.</summary>
public sealed class SheetLine(InspectionLine announced)
{
    public InspectionLine Announced { get; } = announced;
    public List<SheetPart> Parts { get; } = [new(announced.Grading, announced.Quantity)];
    public string? FoundReasonCode { get; set; }
    public int Units => Parts.Sum(part => part.Units);
}

/// <summary>What the bench has written down so far of one parcel, and which part it is at. Nothing is stored before it is saved.</summary>
public sealed class InspectionSheet
{
    private readonly List<FoundExtra> _extras = [];
    private SheetPart _current;

    public InspectionSheet(InspectionView view)
    {
        Lines = [.. view.Lines.Select(line => new SheetLine(line))];
        _current = Lines[0].Parts[0];
    }

    public IReadOnlyList<SheetLine> Lines { get; }
    public IReadOnlyList<FoundExtra> Extras => _extras;
    public SheetPart Current => _current;
    public SheetLine CurrentLine => Lines.Single(line => line.Parts.Contains(_current));

    /// <summary>True once somebody wrote something that would be lost.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>True where every unit has a grade and there is something to tell.</summary>
    public bool IsReady => Parts.All(part => part.IsDone) && (Parts.Any(part => part.Units > 0) || _extras.Count > 0);

    private IEnumerable<SheetPart> Parts => Lines.SelectMany(line => line.Parts);

    public void Select(SheetPart part) => _current = part;

    /// <summary>Goes to the line of this SKU; false where none has it.</summary>
    public bool Select(string sku)
    {
        var line = Lines.FirstOrDefault(line => string.Equals(line.Announced.Sku, sku, StringComparison.OrdinalIgnoreCase));
        _current = line is null ? _current : line.Parts.FirstOrDefault(part => !part.IsDone) ?? line.Parts[0];
        return line is not null;
    }

    public void Move(int steps)
    {
        var parts = Parts.ToList();
        _current = parts[Math.Clamp(parts.IndexOf(_current) + steps, 0, parts.Count - 1)];
    }

    /// <summary>Answers the open question of the current part.</summary>
    public void Answer(bool yes)
    {
        if (_current.Next is { } question)
        {
            Answer(question, yes);
        }
    }

    public void Answer(GradingQuestion question, bool yes) => Grade(part => part.Answer(question, yes));

    /// <summary>Says no at a question by its number, 1 first.</summary>
    public void NoAt(int number)
    {
        if (number <= _current.Questions.Count)
        {
            Answer(_current.Questions[number - 1], yes: false);
        }
    }

    /// <summary>The current part is as new.</summary>
    public void AsNew() => Grade(part => part.AnswerAllYes());

    /// <summary>Everything that has no grade yet is as new.</summary>
    public void AllAsNew()
    {
        IsTouched = true;
        foreach (var part in Parts.Where(part => !part.IsDone))
        {
            part.AnswerAllYes();
        }
    }

    public void Change(Action<SheetPart> change)
    {
        IsTouched = true;
        change(_current);
    }

    /// <summary>Counts the units of the current part; a part split off that counts none goes away.</summary>
    public void Count(int units)
    {
        IsTouched = true;
        var line = CurrentLine;
        _current.Count(units);
        if (_current.Units == 0 && line.Parts.Count > 1)
        {
            line.Parts.Remove(_current);
            _current = line.Parts[^1];
        }
    }

    /// <summary>Sets one unit of the current part apart, to be graded by itself.</summary>
    public void Split()
    {
        if (_current.Units < 2)
        {
            return;
        }

        IsTouched = true;
        var line = CurrentLine;
        _current.Count(_current.Units - 1);
        var split = new SheetPart(line.Announced.Grading, 1);
        line.Parts.Insert(line.Parts.IndexOf(_current) + 1, split);
        _current = split;
    }

    /// <summary>Writes down what was not announced. A wrong item or an empty box takes the place of units of the current line.</summary>
    public void Add(FoundExtra extra)
    {
        IsTouched = true;
        _extras.Add(extra);
        if (extra.Kind is DiscrepancyKind.WrongItem or DiscrepancyKind.EmptyBox)
        {
            Count(_current.Units - extra.Units);
        }
    }

    public void Remove(FoundExtra extra) => _extras.Remove(extra);

    /// <summary>What differs from what was announced, as saving will record it.</summary>
    public IReadOnlyList<FoundExtra> Differences() =>
    [
        .. Lines.Where(line => line.Units != line.Announced.Quantity).Select(line => line.Units > line.Announced.Quantity
            ? new FoundExtra(DiscrepancyKind.ExtraUnits, line.Announced.Sku, line.Units - line.Announced.Quantity, null)
            : new FoundExtra(DiscrepancyKind.MissingUnits, line.Announced.Sku, line.Announced.Quantity - line.Units, null)),
        .. _extras,
    ];

    /// <summary>'2 × A, 1 × D'; a figure, an article of the trade, and a letter: the same in every language.</summary>
    public string Grades() => string.Join(", ", Parts.Where(part => part.Units > 0)
        .GroupBy(part => part.Condition)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Sum(part => part.Units)} × {group.Key}"));

    public InspectionDraft ToDraft() => new(
        [.. Lines.Where(line => line.Units > 0 || line.FoundReasonCode is not null).Select(line => new InspectedLineDraft(
            line.Announced.Id, [.. line.Parts.Where(part => part.Units > 0).Select(part => part.ToDraft())], line.FoundReasonCode))],
        [.. _extras]);

    private void Grade(Action<SheetPart> grade)
    {
        Change(grade);
        if (_current.IsDone)
        {
            _current = Parts.SkipWhile(part => part != _current).Concat(Parts).FirstOrDefault(part => !part.IsDone) ?? _current;
        }
    }
}
