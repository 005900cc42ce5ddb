using ReturnsDesk.Domain.Exchanges;

namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    private const int PartLength = 200;

    /// <summary>What is sent in place of the goods; null where nothing was chosen.</summary>
    public Replacement? Replacement { get; private set; }

    /// <summary>Units of a line that go into an exchange and not into a refund.</summary>
    public int HeldUnits(ReturnLine line) => Replacement?.HeldUnits(line) ?? 0;

    /// <summary>Units of a line that something can be sent for: once the bench has seen them, those it accepted.</summary>
    public int UnitsToReplace(ReturnLine line) => Math.Max(0, (InspectedAt is null ? line.Quantity : line.AcceptedUnits) - line.SettledUnits);

    /// <summary>Why nothing can be chosen, or chosen anew; null where it can.</summary>
    public Refusal? WhyNotChooseReplacement() =>
        !Kind.SendsReplacement() ? new Refusal("exchange.wrong-kind", Number)
        : !CaseFlow.IsOpen(Status) ? new Refusal("case.not-open", Number, Status)
        : Replacement is null ? null : ReplacementFlow.Next(Replacement.Status, ReplacementAction.Reserve).Refusal;

    /// <summary>
    /// Names what goes out in place of which units, and holds it until then. It can be chosen anew until it has left the house. Refused: <c>exchange.wrong-kind</c>, <c>case.not-open</c>,
    /// <c>exchange.nothing-chosen</c>, <c>exchange.units</c> (units, SKU, most), <c>exchange.needs-article</c>, <c>exchange.currency</c>, <c>exchange.part-length</c>, <c>exchange.step-not-allowed</c>.
    /// Whether so much lies on the shelf is the question of whoever holds the shelf.
    /// </summary>
    public Result ChooseReplacement(Deed deed, IReadOnlyList<ReplacementWish> wishes, DateTime heldUntil, bool sentFirst)
    {
        if (WhyNotChooseReplacement() is { } notNow)
        {
            return notNow;
        }

        if (wishes.Count == 0 || wishes.DistinctBy(wish => wish.Line).Count() < wishes.Count)
        {
            return wishes.Count == 0 ? new Refusal("exchange.nothing-chosen", Number) { Field = "Sku" } : new Refusal("return.line-twice");
        }

        if (wishes.Select(WhyNot).FirstOrDefault(refusal => refusal is not null) is { } refused)
        {
            return refused;
        }

        var chosen = (Replacement ??= new Replacement(this)).Choose(deed, wishes, heldUntil, sentFirst);
        if (!chosen.Refused)
        {
            Tell(deed, "replacement-chosen", string.Join(", ", Replacement.Items.Select(item => $"{item.Units} × {item.Part ?? item.Sku}")));
        }

        return chosen;
    }

    /// <summary>It may leave before the goods are back, or must not any more. Refused: <c>exchange.none</c>, <c>exchange.step-not-allowed</c> once it has left.</summary>
    public Result SendReplacementFirst(Deed deed, bool isSentFirst)
    {
        if (Replacement is not { SentAt: null } replacement)
        {
            return Replacement is null ? new Refusal("exchange.none", Number) : new Refusal("exchange.step-not-allowed", ReplacementAction.Clear, Replacement.Status);
        }

        replacement.SendFirst(isSentFirst);
        Tell(deed, isSentFirst ? "replacement-first" : "replacement-after");
        return Result.Done;
    }

    /// <summary>What has to come before it may leave; null where nothing has.</summary>
    public Refusal? WhyNotSendReplacement(ExchangeBalance balance)
    {
        if (Replacement is not { } replacement)
        {
            return new Refusal("exchange.none", Number);
        }

        return replacement.Status is not (ReplacementStatus.Reserved or ReplacementStatus.ToSend)
                ? replacement.Status == ReplacementStatus.Released ? new Refusal("exchange.nothing-held", Number) : new Refusal("exchange.step-not-allowed", ReplacementAction.Send, replacement.Status)
            : Status is CaseStatus.Requested or CaseStatus.AwaitingCustomer ? new Refusal("exchange.not-decided", Number)
            : !CaseFlow.IsOpen(Status) ? new Refusal("case.not-open", Number, Status)
            : Status == CaseStatus.Inspected && WhyNotSettle(replacement) is { } unsettled ? unsettled
            : balance.Due.MinorUnits > 0 ? new Refusal("exchange.difference-due", balance.Due)
            : Status != CaseStatus.Inspected && !replacement.IsSentFirst ? new Refusal("exchange.goods-not-back", Number)
            : null;
    }

    /// <summary>The parcel leaves the house. Where the goods are back and nothing is due, their worth goes over at once. Refused: as <see cref="WhyNotSendReplacement"/>, <c>exchange.needs-waybill</c>.</summary>
    public Result SendReplacement(Deed deed, ExchangeBalance balance, string carrier, string waybill)
    {
        if (WhyNotSendReplacement(balance) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(carrier) || Waybills.Normalise(waybill).Length == 0)
        {
            return new Refusal("exchange.needs-waybill") { Field = string.IsNullOrWhiteSpace(carrier) ? "Carrier" : "Waybill" };
        }

        if (Replacement!.Status == ReplacementStatus.Reserved)
        {
            Replacement.Clear();
        }

        Replacement.Send(deed, carrier, waybill);
        Tell(deed, "replacement-sent", $"{Replacement.Carrier} {Replacement.Waybill}");
        GoOnWithReplacement(deed, balance);
        return Result.Done;
    }

    /// <summary>Does what nobody has to be asked for: hands it to the warehouse once nothing is waited for, takes it back where something is again, and lets the worth go over once it is sent and the goods are back. True where it moved.</summary>
    public bool GoOnWithReplacement(Deed deed, ExchangeBalance balance)
    {
        if (Replacement?.Status == ReplacementStatus.ToSend && WhyNotSendReplacement(balance) is not null)
        {
            Replacement.Hold();
            Tell(deed, "replacement-waits");
            return true;
        }

        if (Replacement?.Status == ReplacementStatus.Reserved && WhyNotSendReplacement(balance) is null)
        {
            Replacement.Clear();
            Tell(deed, "replacement-to-send");
            return true;
        }

        if (Replacement?.Status != ReplacementStatus.Sent || Status != CaseStatus.Inspected || balance.Due.MinorUnits > 0 || WhyNotSettle(Replacement) is not null)
        {
            return false;
        }

        CompleteReplacement(deed, balance);
        return true;
    }

    /// <summary>
    /// The exchange is no more, with a reason: what is held is free again, what was paid for it is the customer's. Where it had been sent, it came back instead of what was bought: the case ends,
    /// and what was bought can be returned as before. Refused: <c>exchange.none</c>, <c>decision.needs-reason</c>, <c>exchange.original-accepted</c>, <c>exchange.step-not-allowed</c>, <c>case.step-not-allowed</c>.
    /// </summary>
    public Result UndoReplacement(Deed deed, string reason)
    {
        if (Replacement is not { } replacement || string.IsNullOrWhiteSpace(reason))
        {
            return Replacement is null ? new Refusal("exchange.none", Number) : new Refusal("decision.needs-reason") { Field = "Reason" };
        }

        var wasSent = replacement.Status == ReplacementStatus.Sent;
        if (wasSent && _lines.Any(line => line.AcceptedUnits > 0))
        {
            return new Refusal("exchange.original-accepted", Number);
        }

        if (wasSent && CaseFlow.WhyNot(Status, CaseAction.Undo) is { } notNow)
        {
            return notNow;
        }

        var undone = replacement.Undo(deed.At);
        if (undone.Refused)
        {
            return undone;
        }

        Tell(deed, "exchange-undone", CardNumbers.Mask(reason.Trim()));
        return wasSent ? Move(deed, CaseAction.Undo) : Result.Done;
    }

    private Refusal? WhyNot(ReplacementWish wish)
    {
        if (!_lines.Contains(wish.Line))
        {
            throw new ArgumentException($"A line does not belong to {Number}.", nameof(wish));
        }

        var most = UnitsToReplace(wish.Line);
        return wish.Units < 1 || wish.Units > most ? new Refusal("exchange.units", wish.Units, wish.Line.OrderLine.Sku, most) { Field = "Units" }
            : Kind == ReturnKind.Exchange && wish.Variant is null ? new Refusal("exchange.needs-article", wish.Line.OrderLine.Sku) { Field = "Sku" }
            : wish.Variant is { } variant && variant.Currency != Currency ? new Refusal("exchange.currency", variant.Sku, variant.Currency, Currency) { Field = "Sku" }
            : wish.Part?.Trim().Length > PartLength ? new Refusal("exchange.part-length", PartLength) { Field = "Part" }
            : null;
    }

    /// <summary>Null where the units that it replaces came back and were accepted.</summary>
    private Refusal? WhyNotSettle(Replacement replacement) =>
        HasOpenDiscrepancy ? new Refusal("exchange.discrepancy-open", Number)
        : replacement.Items.FirstOrDefault(item => item.Units > item.ReturnLine.AcceptedUnits - item.ReturnLine.SettledUnits) is { } missing
            ? new Refusal("exchange.fewer-accepted", missing.ReturnLine.OrderLine.Sku, missing.ReturnLine.AcceptedUnits - missing.ReturnLine.SettledUnits, missing.Units)
        : null;
}
