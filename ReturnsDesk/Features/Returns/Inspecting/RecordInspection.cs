using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Inspecting;

/// <summary>Units of one line that share a grade and a fate, as the bench writes them down.</summary>
public sealed record InspectedPartDraft(
    int Units, ItemCondition Condition, Disposition Disposition, GoodsMarks Marks = GoodsMarks.None, DamagedBy DamagedBy = DamagedBy.Nobody, string? Note = null);

/// <summary>What was found of one return line.</summary>
public sealed record InspectedLineDraft(long ReturnLineId, IReadOnlyList<InspectedPartDraft> Parts, string? FoundReasonCode = null);

/// <summary>What was found in a parcel.</summary>
public sealed record InspectionDraft(IReadOnlyList<InspectedLineDraft> Lines, IReadOnlyList<FoundExtra> Extras);

/// <summary>
/// Records the bench's findings of a parcel. Refused: <c>inspection.unknown-line</c>, <c>inspection.units</c>, <c>inspection.nothing-found</c>,
/// <c>inspection.refund-queued</c>, <c>case.step-not-allowed</c>.
/// </summary>
[Requires(Permissions.InspectGoods)]
public sealed class RecordInspection(CaseChange change)
{
    private const int MostUnits = 10_000;

    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, InspectionDraft draft, CancellationToken cancellationToken = default) =>
        change.RunAsync<RecordInspection>(actor, target, (returnCase, deed) => Record(returnCase, deed, draft), cancellationToken);

    private static Result Record(ReturnCase returnCase, Deed deed, InspectionDraft draft)
    {
        var lines = new List<InspectedLine>();
        foreach (var found in draft.Lines)
        {
            if (returnCase.Lines.SingleOrDefault(line => line.Id == found.ReturnLineId) is not { } line)
            {
                return new Refusal("inspection.unknown-line", returnCase.Number);
            }

            if (found.Parts.Any(part => part.Units is < 1 or > MostUnits))
            {
                return new Refusal("inspection.units", line.OrderLine.Sku, MostUnits) { Field = "Units" };
            }

            var parts = found.Parts.Select(part => new InspectedUnits(part.Units, part.Condition, part.Disposition, part.Marks, part.DamagedBy, part.Note));
            lines.Add(new InspectedLine(line, [.. parts], found.FoundReasonCode));
        }

        return returnCase.Inspect(deed, lines, draft.Extras);
    }
}
