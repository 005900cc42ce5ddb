using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>
/// Begins a draft that changes a return of the order, filled in as the return stands; the return stays as it is until the draft is sent. What was being filled in before is given up.
/// Refused: <c>return.unknown</c>, <c>return.not-editable</c>.
/// </summary>
[Requires(Permissions.CreateReturn)]
public sealed class EditReturn(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(long orderId, string number, CancellationToken cancellationToken = default) =>
        store.WriteAsync<EditReturn>(Actor.Customer(""), db => BeginAsync(db, orderId, number, cancellationToken), cancellationToken);

    private async Task<Result> BeginAsync(ReturnsDb db, long orderId, string number, CancellationToken cancellationToken)
    {
        var returnCase = await CaseChange.LoadAsync(db, number, cancellationToken);
        if (returnCase?.OrderId != orderId)
        {
            return new Refusal("return.unknown", number);
        }

        if (returnCase.WhyNotChanged() is { } refusal)
        {
            return refusal;
        }

        var parents = await db.ReturnReasons.AsNoTracking().ToDictionaryAsync(reason => reason.Code, reason => reason.ParentCode, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await DropDraft.DropAsync(db, orderId, cancellationToken);
        var draft = db.PortalDrafts.Add(new PortalDraft(orderId, now)).Entity;
        draft.Edit(number);
        draft.Keep(new DraftContent { Kind = returnCase.Kind, Way = returnCase.Way, Lines = [.. returnCase.Lines.Select(line => Line(line, parents.GetValueOrDefault(line.StatedReasonCode)))] }, now);
        return Result.Done;
    }

    private static DraftLine Line(ReturnLine line, string? parent) =>
        new(line.OrderLineId, line.Quantity, parent ?? line.StatedReasonCode, parent is null ? null : line.StatedReasonCode, line.Comment);
}
