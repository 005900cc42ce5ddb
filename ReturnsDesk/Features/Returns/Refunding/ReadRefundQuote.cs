using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>A payment as the split shows it, in the order of the quote's parts.</summary>
public sealed record PaymentView(string Method, string Gateway, string Reference, Money Captured, Money Left);

/// <summary>What a case is worth now, before anybody proposes it. <see cref="Need"/> says who must agree for the person who asks.</summary>
public sealed record QuoteView(RefundQuote Quote, IReadOnlyList<PaymentView> Payments, ApprovalNeed Need, CaseStatus Status, int Version)
{
    public required string OrderNumber { get; init; }

    /// <summary>What the asking person decides alone.</summary>
    public required Money OwnLimit { get; init; }

    /// <summary>The day's limit that it would break; null where none.</summary>
    public required DayExcess? Excess { get; init; }

    /// <summary>Whether the asking person may send the parts elsewhere than the proportion says.</summary>
    public required bool MayShift { get; init; }
    public required int HoldSeconds { get; init; }

    /// <summary>What store credit would bring instead.</summary>
    public required CreditTerms Credit { get; init; }

    /// <summary>Product names by SKU.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
}

/// <summary>Computes the refund of what was accepted, with its derivation; changes nothing. Refused: <c>return.unknown</c>, and what the arithmetic refuses.</summary>
[Requires(Permissions.QuoteRefund)]
public sealed class ReadRefundQuote(DeskStore store, DeedRoom deeds)
{
    public Task<Result<QuoteView>> ReadAsync(Actor actor, string number, RefundWish wish, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRefundQuote, Result<QuoteView>>(actor, db => QuoteAsync(db, actor, number, wish, cancellationToken), cancellationToken);

    private async Task<Result<QuoteView>> QuoteAsync(ReturnsDb db, Actor actor, string number, RefundWish wish, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = Microsoft.EntityFrameworkCore.QueryTrackingBehavior.TrackAll;
        var returnCase = await CaseChange.LoadAsync(db, number, cancellationToken);
        if (returnCase is null)
        {
            return new Refusal("return.unknown", number);
        }

        var deed = await deeds.ForAsync(db, actor, returnCase, cancellationToken);
        var quoted = await RefundPlanning.QuoteAsync(db, returnCase, deed.Policy, wish, cancellationToken);
        if (quoted.Value is not { } quote)
        {
            return quoted.Refusal!;
        }

        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var roles = await ProposeRefund.RolesAsync(db, actor, cancellationToken);
        var payments = RefundPlanning.Payments(returnCase.Order)
            .Select(payment => new PaymentView(payment.Method, payment.Gateway, payment.Reference, new Money(payment.CapturedMinor, payment.Currency), payment.Left));
        var limits = await StoredLimits.InForceAsync(db, deed.At, cancellationToken);
        var today = await DayTotals.ReadAsync(db, merchant, limits.MerchantCurrency, actor, returnCase.Order, deed.At, cancellationToken);
        var excess = limits.Exceeded(quote.Offer, [.. roles], today);
        return new QuoteView(quote, [.. payments], limits.NeedFor(quote.Offer, [.. roles], excess is not null), returnCase.Status, returnCase.Version)
        {
            OrderNumber = returnCase.Order.Number,
            OwnLimit = new Money(limits.OwnLimit([.. roles]), limits.MerchantCurrency),
            Excess = excess,
            MayShift = ProposeRefund.MayShift(roles),
            HoldSeconds = merchant.HoldSeconds,
            Credit = CreditTerms.Of(deed.Policy),
            Names = returnCase.Order.Lines.GroupBy(line => line.Sku).ToDictionary(lines => lines.Key, lines => lines.First().ProductName),
        };
    }
}
