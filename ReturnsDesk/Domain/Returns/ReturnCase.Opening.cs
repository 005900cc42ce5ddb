using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Domain.Returns;

/// <summary>A line somebody asks to return.</summary>
public sealed record RequestedLine(OrderLine OrderLine, int Quantity, string ReasonCode, string? Comment);

public sealed partial class ReturnCase
{
    /// <summary>
    /// Opens a return and claims its units. Refused: <c>return.no-lines</c>, <c>return.line-twice</c>, <c>return.order-cancelled</c>, <c>return.too-many-units</c>.
    /// A refused return has claimed nothing. The verdicts are recorded; whether an ineligible line may be asked for all the same is the use case's question.
    /// What was <paramref name="said"/> before is when and by whom the return was asked for; the clocks of the desk's own steps start with the deed.
    /// </summary>
    public static Result<ReturnCase> Open(
        Deed deed, string number, Order order, ReturnKind kind, ReturnWay way, ReturnSource source, IReadOnlyList<RequestedLine> lines, IReadOnlyList<Verdict> verdicts, SaidBefore? said = null)
    {
        var asked = said is null ? deed : deed with { By = said.By, At = said.At };
        if (order.Status == OrderStatus.Cancelled)
        {
            return new Refusal("return.order-cancelled", order.Number);
        }

        if (Claim(order, lines) is { } refusal)
        {
            return refusal;
        }

        var opened = new ReturnCase
        {
            Number = number,
            Order = order,
            Kind = kind,
            Way = way,
            Source = source,
            RequestedAt = asked.At,
            Currency = order.Currency,
            Verdicts = verdicts,
            PolicyVersion = deed.Policy.Version,
        };
        opened.Add(lines);
        opened.Tell(asked, "requested");
        opened.AcknowledgeWithdrawal(asked, said?.Text);
        opened.StartClock(deed);
        return opened;
    }

    /// <summary>What a customer adds when they ask themselves.</summary>
    public void AskedByCustomer(bool choseStoreCredit)
    {
        ChoseStoreCredit = choseStoreCredit;
        IsException = CaseVerdict.AnswerOf(Verdicts) == VerdictAnswer.Ineligible;
    }

    /// <summary>A return that happened before the desk was there: counted in the rates, moves no money.</summary>
    public static Result<ReturnCase> OpenHistory(Deed deed, string number, string sourceKey, Order order, IReadOnlyList<RequestedLine> lines, DateTime returnedAt, DateOnly returnedOn)
    {
        if (Claim(order, lines) is { } refusal)
        {
            return refusal;
        }

        var history = new ReturnCase
        {
            Number = number,
            Order = order,
            Kind = ReturnKind.Return,
            Way = ReturnWay.OwnCourier,
            Source = ReturnSource.Import,
            SourceKey = sourceKey,
            RequestedAt = returnedAt,
            DecidedAt = returnedAt,
            ReceivedAt = returnedAt,
            InspectedAt = returnedAt,
            ResolvedAt = returnedAt,
            Currency = order.Currency,
            Status = CaseStatus.Resolved,
            Parcel = ParcelStatus.Received,
        };
        history.Add(lines);
        foreach (var line in history._lines)
        {
            line.Receive(line.Quantity);
            line.Accept(line.Quantity, returnedOn);
        }

        history.Tell(deed, "imported");
        return history;
    }

    private static Refusal? Claim(Order order, IReadOnlyList<RequestedLine> lines)
    {
        if (lines.Any(line => line.OrderLine.OrderId != order.Id))
        {
            throw new ArgumentException($"A line does not belong to order {order.Number}.", nameof(lines));
        }

        if (lines.Count == 0)
        {
            return new Refusal("return.no-lines");
        }

        if (lines.DistinctBy(line => line.OrderLine).Count() < lines.Count)
        {
            return new Refusal("return.line-twice");
        }

        return Claim(lines.Select(line => (line.OrderLine, line.Quantity)));
    }

    /// <summary>All units or none.</summary>
    private static Refusal? Claim(IEnumerable<(OrderLine OrderLine, int Quantity)> units)
    {
        var wanted = units.ToList();
        var refusal = wanted.Select(line => line.OrderLine.WhyNotClaim(line.Quantity)).FirstOrDefault(refusal => refusal is not null);
        if (refusal is null)
        {
            wanted.ForEach(line => line.OrderLine.Claim(line.Quantity));
        }

        return refusal;
    }

    private void Add(IReadOnlyList<RequestedLine> lines)
    {
        _lines.AddRange(lines.Select(line => new ReturnLine(line.OrderLine, line.Quantity, line.ReasonCode, line.Comment is null ? null : CardNumbers.Mask(line.Comment))));
        MainReasonCode = lines[0].ReasonCode;
        RecountUnits();
    }
}
