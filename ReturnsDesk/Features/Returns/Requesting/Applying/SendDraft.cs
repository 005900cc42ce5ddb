using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>
/// Makes the draft of an order a return, once, with its photos; gives the number. What the policy excludes becomes an exception that a person with the right decides.
/// Refused: <c>portal.draft-gone</c> (nothing was begun, or it was sent already), <c>portal.evidence-missing</c>, <c>portal.too-many-returns</c>, and what <see cref="RequestReturn"/> refuses.
/// </summary>
[Requires(Permissions.CreateReturn)]
public sealed class SendDraft(DeskStore store, DeedRoom deeds, TimeProvider clock)
{
    public const int MostPerHour = 5;
    private readonly RequestOpening _opening = new(deeds);

    public Task<Result<string>> ExecuteAsync(long orderId, string customerName, bool toStoreCredit, CancellationToken cancellationToken = default) =>
        store.WriteAsync<SendDraft, string>(Actor.Customer(customerName), db => SendAsync(db, orderId, Actor.Customer(customerName), toStoreCredit, cancellationToken), cancellationToken);

    private async Task<Result<string>> SendAsync(ReturnsDb db, long orderId, Actor customer, bool toStoreCredit, CancellationToken cancellationToken)
    {
        await DraftPhotos.LockAsync(db, orderId, cancellationToken);
        if (await ReadDraft.FindAsync(db, orderId, cancellationToken) is not { } view)
        {
            return new Refusal("portal.draft-gone");
        }

        return view.EditsNumber is { } number ? await ChangeAsync(db, orderId, number, customer, view, toStoreCredit, cancellationToken) : await OpenAsync(db, orderId, customer, view, toStoreCredit, cancellationToken);
    }

    private async Task<Result<string>> OpenAsync(ReturnsDb db, long orderId, Actor customer, DraftView view, bool toStoreCredit, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        if (await db.ReturnCases.CountAsync(row => row.OrderId == orderId && row.Source == ReturnSource.Portal && row.RequestedAt > since, cancellationToken) >= MostPerHour)
        {
            return new Refusal("portal.too-many-returns", MostPerHour);
        }

        return await FinishAsync(db, orderId, view, await _opening.OpenAsync(db, customer, DraftRequest.Of(orderId, view, toStoreCredit), cancellationToken), cancellationToken);
    }

    private async Task<Result<string>> ChangeAsync(ReturnsDb db, long orderId, string number, Actor customer, DraftView view, bool toStoreCredit, CancellationToken cancellationToken)
    {
        var returnCase = await CaseChange.LoadAsync(db, number, cancellationToken);
        return returnCase?.OrderId != orderId
            ? new Refusal("return.unknown", number)
            : await FinishAsync(db, orderId, view, await _opening.ChangeAsync(db, customer, returnCase, DraftRequest.Of(orderId, view, toStoreCredit), cancellationToken), cancellationToken);
    }

    private static async Task<Result<string>> FinishAsync(ReturnsDb db, long orderId, DraftView view, Result<ReturnCase> opened, CancellationToken cancellationToken)
    {
        if (opened.Value is not { } returnCase)
        {
            return opened.Refusal!;
        }

        if (returnCase.Verdicts.Any(verdict => verdict.Trace.Any(rule => rule.Code == "evidence-missing")))
        {
            return new Refusal("portal.evidence-missing");
        }

        await DraftPhotos.AttachAsync(db, orderId, view.Key, returnCase, cancellationToken);
        db.PortalDrafts.Remove(await db.PortalDrafts.SingleAsync(draft => draft.OrderId == orderId, cancellationToken));
        return returnCase.Number;
    }
}
