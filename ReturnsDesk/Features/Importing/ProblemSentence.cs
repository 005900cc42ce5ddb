using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Importing;

/// <summary>Says problems and notices of an import in the language of the reader.</summary>
public sealed class ProblemSentence(IStringLocalizer<ImportProblemTexts> texts, IStringLocalizer<DomainTexts> words)
{
    public string Of(FileProblem problem) => $"{problem.File}: {Say(problem.Code, problem.Facts)}";

    public string Of(ReadNotice notice) => $"{notice.File}: {Say(notice.Code, notice.Facts)}";

    /// <summary>What is wrong, without the place.</summary>
    public string Of(RowProblem problem) => Say(problem.Code, problem.Facts);

    /// <summary>File, row, column, then what is wrong.</summary>
    public string OfRow(RowProblem problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Row}{(problem.Column is { } column ? $" [{column}]" : "")}: {Of(problem)}");

    private string Say(string code, IReadOnlyList<object> facts) =>
        texts[code] is { ResourceNotFound: false } sentence ? Wording.Of(CultureInfo.CurrentCulture, sentence.Value, [.. facts.Select(Named)]) : code;

    private object Named(object fact) => fact is Enum value ? words[$"{value.GetType().Name}.{value}"].Value : fact;
}
