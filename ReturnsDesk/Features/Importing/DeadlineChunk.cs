using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>Moves the clocks of some rows in one transaction, by the domain's own verb. In a dry run nothing of it is saved.</summary>
internal sealed class DeadlineChunk(ReturnsDb db, DeedRoom deeds, Actor actor, string file)
{
    private static readonly CaseStatus[] Closed = [.. Enum.GetValues<CaseStatus>().Where(status => !CaseFlow.IsOpen(status))];

    public async Task<ImportTally> StoreAsync(IReadOnlyList<DeadlineDraft> drafts, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        foreach (var draft in drafts)
        {
            var moved = await MoveAsync(draft, cancellationToken);
            if (moved.Refusal is { } refusal)
            {
                tally.Problems.Add(new RowProblem(file, draft.Row, null, refusal.Code, refusal.Facts));
            }
            else if (moved.Value)
            {
                (tally.Changed, tally.Lines) = (tally.Changed + 1, tally.Lines + 1);
            }
            else
            {
                tally.Unchanged++;
            }
        }

        return tally;
    }

    /// <summary>True where the clock moved, false where it stood there already.</summary>
    private async Task<Result<bool>> MoveAsync(DeadlineDraft draft, CancellationToken cancellationToken)
    {
        var found = await FindAsync(draft.Case, cancellationToken);
        if (found.Value is not { } returnCase)
        {
            return found.Refusal!;
        }

        if (NodeWords.Of(draft.Node) is not { } wanted && draft.Node is not null)
        {
            return new Refusal(ImportCodes.UnknownNode, draft.Node);
        }

        var node = NodeWords.Of(draft.Node) ?? Running(returnCase)?.Node;
        if (node is not { } step)
        {
            return new Refusal(ImportCodes.NoClock, returnCase.Number);
        }

        if (returnCase.Deadlines.Any(clock => clock.IsOpen && clock.Node == step && clock.Source == DeadlineSource.Platform && clock.EndsAt == draft.DueAt))
        {
            return false;
        }

        var deed = await deeds.ForAsync(db, actor, returnCase, cancellationToken);
        return returnCase.MoveDeadline(deed, step, draft.DueAt).Refusal is { } refusal ? Told(refusal, returnCase) : true;
    }

    private static Deadline? Running(ReturnCase returnCase) =>
        returnCase.Deadlines.Where(clock => clock.IsOpen && clock.Source != DeadlineSource.Law).OrderBy(clock => clock.EndsAt).FirstOrDefault();

    /// <summary>The case of that number, else the only open one of the order of that number.</summary>
    private async Task<Result<ReturnCase>> FindAsync(string written, CancellationToken cancellationToken)
    {
        if (ReturnNumber.Parse(written) is { } number && await CaseChange.LoadAsync(db, number, cancellationToken) is { } named)
        {
            return named;
        }

        var numbers = new[] { written, "#" + written };
        var open = await db.ReturnCases.Where(row => numbers.Contains(row.Order.Number) && !Closed.Contains(row.Status)).Select(row => row.Number).Take(2).ToListAsync(cancellationToken);
        return open.Count switch
        {
            0 => new Refusal(ImportCodes.CaseUnknown, written),
            1 => (await CaseChange.LoadAsync(db, open[0], cancellationToken))!,
            _ => new Refusal(ImportCodes.CaseAmbiguous, written),
        };
    }

    private static Refusal Told(Refusal refusal, ReturnCase returnCase) => refusal.Code switch
    {
        "deadline.in-past" => new Refusal(ImportCodes.DeadlineInPast, returnCase.Number),
        "deadline.is-law" => new Refusal(ImportCodes.DeadlineIsLaw, returnCase.Number),
        _ => new Refusal(ImportCodes.NoClock, returnCase.Number),
    };
}
