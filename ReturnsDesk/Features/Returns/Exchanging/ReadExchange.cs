using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>Reads what is sent in place of the goods of a case, and what can be done about it; null for a case whose kind sends nothing.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadExchange(DeskStore store, DeedRoom deeds)
{
    public Task<ExchangeView?> ReadAsync(Actor actor, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadExchange, ExchangeView?>(actor, db => ViewAsync(db, actor, number, cancellationToken), cancellationToken);

    private async Task<ExchangeView?> ViewAsync(ReturnsDb db, Actor actor, string number, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var returnCase = await CaseChange.LoadAsync(db, number, cancellationToken);
        if (returnCase is null || !returnCase.Kind.SendsReplacement() || returnCase.Source == ReturnSource.Import)
        {
            return null;
        }

        var deed = await deeds.ForAsync(db, actor, returnCase, cancellationToken);
        var balance = returnCase.Replacement is { Status: not (ReplacementStatus.Completed or ReplacementStatus.Undone) }
            ? (await ExchangeMoney.BalanceAsync(db, returnCase, deed.Policy, cancellationToken)).Value
            : null;
        return View(returnCase, balance);
    }

    private static ExchangeView View(ReturnCase returnCase, ExchangeBalance? balance)
    {
        var replacement = returnCase.Replacement;
        var none = new Refusal("exchange.none", returnCase.Number);
        return new ExchangeView(new CaseRef(returnCase.Number, returnCase.Version), returnCase.Kind, returnCase.Currency)
        {
            Status = replacement?.Status,
            Items = [.. (replacement?.Items ?? []).Select(item => new ExchangeItemView(
                item.ReturnLine.OrderLine.Id, item.Sku, item.ProductName, item.Variant, item.Part, item.Units, new Money(item.UnitPriceMinor, returnCase.Currency), item.IsStocked))],
            Lines = [.. returnCase.Lines.Select(line => new ExchangeLineView(line.OrderLine.Id, line.OrderLine.Sku, line.OrderLine.ProductName, line.OrderLine.Variant, returnCase.UnitsToReplace(line)))],
            ReservedUntilAt = replacement?.ReservedUntilAt,
            IsSentFirst = replacement?.IsSentFirst ?? false,
            Carrier = replacement?.Carrier,
            Waybill = replacement?.Waybill,
            SentAt = replacement?.SentAt,
            Derivation = balance?.Derivation ?? replacement?.Derivation ?? [],
            Due = balance?.Due ?? Money.Zero(returnCase.Currency),
            Owed = replacement?.Left ?? Money.Zero(returnCase.Currency),
            Link = replacement?.Charges is [.., var charge] ? LinkOf(charge) : null,
            WhyNotChoose = returnCase.WhyNotChooseReplacement(),
            WhyNotSend = balance is null ? none : returnCase.WhyNotSendReplacement(balance),
            WhyNotCharge = balance is null ? none : returnCase.WhyNotCharge(balance),
            WhyNotUndo = replacement is null ? none : ReplacementFlow.Next(replacement.Status, ReplacementAction.Undo).Refusal,
        };
    }

    private static LinkView LinkOf(DifferenceCharge charge) =>
        new(charge.Status, charge.Amount, charge.CalledOffAt is null ? charge.Url : null, charge.ExpiresAt, charge.PaidAt, charge.Problem, charge.Gateway == DifferenceCharge.ByHandGateway);
}
