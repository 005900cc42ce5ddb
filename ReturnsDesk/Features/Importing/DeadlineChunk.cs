using System.Globalization;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Features.Importing;

/// <summary>Takes over some due times in one transaction, each by the case's own verb. What is set like that already is left alone.</summary>
internal sealed class DeadlineChunk(ReturnsDb db, Deed deed, TimeZoneInfo zone, string file, ClocksSoFar clocks, bool dryRun)
{
    public async Task<ImportTally> StoreAsync(IReadOnlyList<DeadlineDraft> drafts, CancellationToken cancellationToken)
    {
        clocks.Forget(drafts);
        var tally = new ImportTally { Lines = drafts.Count };
        var returns = await NamedReturns.ReadAsync(db, drafts, toWrite: !dryRun, cancellationToken);
        foreach (var draft in drafts)
        {
            var named = returns.Find(draft);
            var moved = named.Value is { } returnCase ? Move(returnCase, draft) : named.Refusal!;
            if (moved.Refusal is { } refusal)
            {
                tally.Problems.Add(new RowProblem(file, draft.Row, null, refusal.Code, refusal.Facts));
                continue;
            }

            tally.Changed += moved.Value ? 1 : 0;
            tally.Unchanged += moved.Value ? 0 : 1;
        }

        return tally;
    }

    /// <summary>False where the clock stood so before.</summary>
    private Result<bool> Move(ReturnCase returnCase, DeadlineDraft draft)
    {
        var clock = returnCase.ClockToMove(draft.Node);
        if (clock is not null && clocks.Find(returnCase.Number, clock.Node) is { } first)
        {
            return first.DueAt == draft.DueAt ? false : new Refusal(ImportCodes.DeadlineTwice, returnCase.Number, first.Row);
        }

        var isSet = clock is { Source: DeadlineSource.Platform } && clock.EndsAt == draft.DueAt;
        if (!isSet && returnCase.MoveDeadline(deed, draft.Node, draft.DueAt).Refusal is { } refusal)
        {
            return Told(refusal, returnCase, clock, draft);
        }

        clocks.Add(returnCase.Number, clock!.Node, draft);
        return !isSet;
    }

    /// <summary>The domain's no, as people who correct a file are told it.</summary>
    private Refusal Told(Refusal refusal, ReturnCase returnCase, Deadline? clock, DeadlineDraft draft) => refusal.Code switch
    {
        "deadline.in-past" => new Refusal(ImportCodes.DeadlineInPast, Local(draft.DueAt)),
        "deadline.is-law" => new Refusal(ImportCodes.DeadlineIsLaw, returnCase.Number, clock!.Node, Local(clock.EndsAt)),
        "deadline.node-not-open" => new Refusal(ImportCodes.DeadlineNotOpen, returnCase.Number, draft.Node!, returnCase.Status),
        "deadline.none-running" => new Refusal(ImportCodes.NoDeadlineRunning, returnCase.Number, returnCase.Status),
        _ => throw new InvalidOperationException($"No words for {refusal.Code}."),
    };

    private string Local(DateTime at) => TimeZoneInfo.ConvertTime(new DateTimeOffset(at), zone).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
