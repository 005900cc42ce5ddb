using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Exchanges;

/// <summary>What a customer is sent in place of the goods of a case, and the money that belongs to it. A case has at most one; it can be chosen anew until it has left the house.</summary>
public sealed partial class Replacement
{
    private readonly List<ReplacementItem> _items = [];
    private readonly List<DifferenceCharge> _charges = [];

    private Replacement()
    {
    }

    internal Replacement(ReturnCase returnCase) => (ReturnCase, Currency, Status) = (returnCase, returnCase.Currency, ReplacementStatus.Released);

    public long Id { get; private set; }
    public long ReturnCaseId { get; private set; }
    public ReturnCase ReturnCase { get; private set; } = null!;
    public ReplacementStatus Status { get; private set; }
    public DateTime ChosenAt { get; private set; }
    public string ChosenByName { get; private set; } = "";

    /// <summary>Until when units are held on the shelf; null where they are held no more, or have left.</summary>
    public DateTime? ReservedUntilAt { get; private set; }

    /// <summary>True where it goes out before the goods are back.</summary>
    public bool IsSentFirst { get; private set; }
    public string? Carrier { get; private set; }
    public string? Waybill { get; private set; }
    public DateTime? SentAt { get; private set; }
    public string? SentByName { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public string Currency { get; private set; } = "";

    /// <summary>The arithmetic as it stood when the worth went over; empty before.</summary>
    public IReadOnlyList<DerivationStep> Derivation { get; private set; } = [];
    public int Version { get; private set; }
    public IReadOnlyList<ReplacementItem> Items => _items;
    public IReadOnlyList<DifferenceCharge> Charges => _charges;

    public bool HoldsStock => ReplacementFlow.HoldsStock(Status);

    /// <summary>Units of a return line that go into the exchange and not into a refund.</summary>
    public int HeldUnits(ReturnLine line) => ReplacementFlow.HoldsWorth(Status) ? _items.Where(item => item.ReturnLine == line).Sum(item => item.Units) : 0;

    internal Result Choose(Deed deed, IReadOnlyList<ReplacementWish> wishes, DateTime reservedUntil, bool sentFirst)
    {
        var moved = Move(ReplacementAction.Reserve);
        if (moved.Refused)
        {
            return moved;
        }

        _items.Clear();
        _items.AddRange(wishes.Select(wish => new ReplacementItem(wish)));
        (ChosenAt, ChosenByName, ReservedUntilAt, IsSentFirst) = (deed.At, deed.By.Name, reservedUntil, IsSentFirst || sentFirst);
        (ForgoneMinor, OwedMinor) = (0, RefundedMinor);
        CallOffCharges(deed.At);
        return Result.Done;
    }

    /// <summary>Units are held longer, because what is waited for is on its way.</summary>
    internal void HoldUntil(DateTime until) => ReservedUntilAt = until;

    internal Result Release()
    {
        var moved = Move(ReplacementAction.Release);
        ReservedUntilAt = moved.Refused ? ReservedUntilAt : null;
        return moved;
    }

    internal Result Clear() => Move(ReplacementAction.Clear);

    internal Result Hold() => Move(ReplacementAction.Hold);

    internal void SendFirst(bool isSentFirst) => IsSentFirst = isSentFirst;

    internal Result Send(Deed deed, string carrier, string waybill)
    {
        var moved = Move(ReplacementAction.Send);
        if (!moved.Refused)
        {
            (SentAt, SentByName, ReservedUntilAt) = (deed.At, deed.By.Name, null);
            (Carrier, Waybill) = (carrier.Trim(), Waybills.Normalise(waybill));
            CallOffCharges(deed.At);
        }

        return moved;
    }

    internal Result Complete(Deed deed, ExchangeBalance balance)
    {
        var moved = Move(ReplacementAction.Complete);
        if (!moved.Refused)
        {
            (CompletedAt, Derivation, OwedMinor) = (deed.At, balance.Derivation, RefundedMinor + balance.Owed.MinorUnits);
            CallOffCharges(deed.At);
        }

        return moved;
    }

    /// <summary>What was paid for the difference is the customer's again.</summary>
    internal Result Undo(DateTime at)
    {
        var moved = Move(ReplacementAction.Undo);
        if (!moved.Refused)
        {
            (ReservedUntilAt, ForgoneMinor) = (null, 0);
            GiveBackPaid(at);
        }

        return moved;
    }

    /// <summary>The customer asks for something else: nothing is chosen any more.</summary>
    internal void Forget(DateTime at)
    {
        _items.Clear();
        ForgoneMinor = 0;
        GiveBackPaid(at);
    }

    private Result Move(ReplacementAction action)
    {
        var next = ReplacementFlow.Next(Status, action);
        Status = next.Refused ? Status : next.Value;
        return new Result(next.Refusal);
    }
}
