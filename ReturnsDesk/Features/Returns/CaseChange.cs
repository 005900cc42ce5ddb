using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns;

/// <summary>
/// The shape every change of a case has: load it whole, see that nobody was faster, ask the domain, save.
/// Refused: <c>return.unknown</c>, <c>case.changed-meanwhile</c> (who, what, when), and whatever the verb refuses.
/// </summary>
public sealed class CaseChange(DeskStore store, DeedRoom deeds)
{
    public Task<Result> RunAsync<TUseCase>(Actor actor, CaseRef target, Func<ReturnCase, Deed, Result> verb, CancellationToken cancellationToken) =>
        RunAsync<TUseCase>(actor, target, (returnCase, deed, _) => Task.FromResult(verb(returnCase, deed)), cancellationToken);

    public Task<Result> RunAsync<TUseCase>(Actor actor, CaseRef target, Func<ReturnCase, Deed, ReturnsDb, Task<Result>> verb, CancellationToken cancellationToken) =>
        store.WriteAsync<TUseCase>(
            actor,
            db => InAsync(db, actor, target, verb, cancellationToken),
            cancellationToken);

    /// <summary>The same inside a transaction that the caller opened.</summary>
    public async Task<Result> InAsync(ReturnsDb db, Actor actor, CaseRef target, Func<ReturnCase, Deed, ReturnsDb, Task<Result>> verb, CancellationToken cancellationToken)
    {
        var returnCase = await LoadAsync(db, target.Number, cancellationToken);
        if (returnCase is null)
        {
            return new Refusal("return.unknown", target.Number);
        }

        if (target.SeenVersion is { } seen && seen != returnCase.Version)
        {
            return await ChangedAsync(db, returnCase, cancellationToken);
        }

        var deed = await deeds.ForAsync(db, actor, returnCase, cancellationToken);
        var result = await verb(returnCase, deed, db);
        if (!result.Refused)
        {
            await ExchangeMoney.GoOnAsync(db, returnCase, deed, cancellationToken);
        }

        return result;
    }

    /// <summary>A case with everything its verbs touch; the history is only appended to.</summary>
    public static Task<ReturnCase?> LoadAsync(ReturnsDb db, string number, CancellationToken cancellationToken) =>
        db.ReturnCases
            .Include(returnCase => returnCase.Lines).ThenInclude(line => line.OrderLine)
            .Include(returnCase => returnCase.Lines).ThenInclude(line => line.Inspected)
            .Include(returnCase => returnCase.Deadlines)
            .Include(returnCase => returnCase.Discrepancies)
            .Include(returnCase => returnCase.Replacement!.Items)
            .Include(returnCase => returnCase.Replacement!.Charges)
            .Include(returnCase => returnCase.Order).ThenInclude(order => order.Payments)
            .Include(returnCase => returnCase.Order).ThenInclude(order => order.Lines)
            .AsSplitQuery()
            .SingleOrDefaultAsync(returnCase => returnCase.Number == number, cancellationToken);

    private static async Task<Result> ChangedAsync(ReturnsDb db, ReturnCase returnCase, CancellationToken cancellationToken)
    {
        var last = await db.Timeline.Where(entry => entry.ReturnCaseId == returnCase.Id).OrderByDescending(entry => entry.Id).FirstAsync(cancellationToken);
        return new Refusal("case.changed-meanwhile", returnCase.Number, last.ActorName, last.At, returnCase.Status);
    }
}
