using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns;

/// <summary>A case about to be opened, inside the caller's transaction: judged first, so that the caller can say what follows from the verdicts. The order has its lines and customer with it.</summary>
public sealed record CaseOpening(Order Order, ReturnKind Kind, ReturnWay Way, ReturnSource Source, IReadOnlyList<RequestedLine> Lines)
{
    /// <summary>Photos sent with it, by order line; those of no line stand under zero.</summary>
    public IReadOnlyDictionary<long, int> Photos { get; init; } = new Dictionary<long, int>();

    public static Task<Order?> LoadOrderAsync(ReturnsDb db, long orderId, CancellationToken cancellationToken) =>
        db.Orders.Include(found => found.Lines).Include(found => found.Customer).SingleOrDefaultAsync(found => found.Id == orderId, cancellationToken);

    public static Task<Dictionary<string, FaultSide>> FaultsAsync(ReturnsDb db, CancellationToken cancellationToken) =>
        db.ReturnReasons.AsNoTracking().ToDictionaryAsync(reason => reason.Code, reason => reason.Fault, cancellationToken);

    /// <summary>What the policy and the law say of each line, asked on that day of the merchant's.</summary>
    public async Task<IReadOnlyList<Verdict>> JudgeAsync(ReturnsDb db, ReturnPolicy policy, IReadOnlyDictionary<string, FaultSide> faults, DateOnly askedOn, CancellationToken cancellationToken)
    {
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        return [.. Lines.Select(line => Judge.Line(policy, LineFacts.Of(Order, line.OrderLine, merchant, Question(line, faults, askedOn)), Lawbook.Law))];
    }

    /// <summary>Opens it under the next free number and adds it. Refused: what <see cref="ReturnCase.Open"/> refuses; nothing is claimed then.</summary>
    public async Task<Result<ReturnCase>> OpenAsync(ReturnsDb db, Deed deed, IReadOnlyList<Verdict> verdicts, SaidBefore? said, CancellationToken cancellationToken)
    {
        var number = await NextReturnNumber.DrawAsync(db, deed.On, cancellationToken);
        var opened = ReturnCase.Open(deed, number, Order, Kind, Way, Source, Lines, verdicts, said);
        if (opened.Value is { } returnCase)
        {
            db.ReturnCases.Add(returnCase);
        }

        return opened;
    }

    private LineQuestion Question(RequestedLine line, IReadOnlyDictionary<string, FaultSide> faults, DateOnly askedOn) =>
        new(Kind, faults.GetValueOrDefault(line.ReasonCode, FaultSide.Unknown), line.Quantity, askedOn)
        {
            Way = Way,
            ReasonCode = line.ReasonCode,
            HasComment = line.Comment is not null,
            Photos = Photos.GetValueOrDefault(line.OrderLine.Id) + Photos.GetValueOrDefault(0),
        };
}
